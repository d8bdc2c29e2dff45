import { OPERATIONS, type Operation, type OperationId } from '@lethe/protocol';
import { OPERATION_INPUTS } from './operation-inputs.ts';
import type { SignedIn } from './sign-in.ts';

/** How many requests were sent, and every answer that repeated the canary to nobody who may see it. */
export interface Driven {
  readonly sent: number;
}

interface Sent {
  readonly path: string;
  readonly method: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** Headers that clients and proxies send, with the canary in each. */
const headersWith = (canary: string): Record<string, string> => ({
  'user-agent': canary,
  referer: `http://${canary}.example/`,
  'accept-language': canary,
  'x-request-id': canary,
  'x-forwarded-for': canary,
  traceparent: canary,
  baggage: `user=${canary}`,
  'x-openwebui-user-email': `${canary}@example.com`,
});

const addressWith = (path: string, canary: string, query: Record<string, string> = {}): string => {
  const filled = path.replace(/:\w+/g, canary);
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
};

/** Every way one operation can be reached by a text. */
function waysInto(id: OperationId, canary: string): Sent[] {
  const { method, path }: Operation = OPERATIONS[id];
  const { body, query } = OPERATION_INPUTS[id];
  const plain = addressWith(path, canary, query?.(canary));
  const ways: Sent[] = [
    { method, path: plain, headers: headersWith(canary) },
    { method, path: addressWith(path, canary, { [canary]: canary }) },
  ];
  if (method === 'GET') return ways;
  return [
    ...ways,
    { method, path: plain, headers: JSON_TYPE, body: JSON.stringify(body?.(canary) ?? {}) },
    { method, path: plain, headers: JSON_TYPE, body: JSON.stringify({ [canary]: canary }) },
    { method, path: plain, headers: JSON_TYPE, body: `{"text": "${canary}` },
    { method, path: plain, headers: { 'content-type': 'text/plain' }, body: canary },
    {
      method,
      path: plain,
      headers: { 'content-type': `multipart/form-data; boundary=${canary}` },
      body: `--${canary}\r\ncontent-disposition: form-data; name="file"; filename="${canary}.txt"\r\n\r\n${canary}\r\n--${canary}--`,
    },
  ];
}

/** Addresses that are none. */
const strayWays = (canary: string): Sent[] => [
  { method: 'GET', path: `/${canary}` },
  { method: 'GET', path: `/api/${canary}?q=${canary}` },
  {
    method: 'POST',
    path: `/v1/chat/completions`,
    headers: JSON_TYPE,
    body: JSON.stringify({
      model: canary,
      user: canary,
      messages: [{ role: 'user', content: canary, name: canary }],
    }),
  },
  {
    method: 'POST',
    path: '/api/memories',
    headers: JSON_TYPE,
    body: JSON.stringify({ text: canary.repeat(50_000) }),
  },
];

/** Operations in the order of their table, with those that end the session at the end. */
const ordered = (): OperationId[] => {
  const ids = Object.keys(OPERATIONS) as OperationId[];
  return ids.toSorted(
    (one, other) =>
      Number(OPERATION_INPUTS[one].last ?? 0) - Number(OPERATION_INPUTS[other].last ?? 0),
  );
};

/** Sends the canary through every operation, as the owner and as a stranger, and through addresses that are none. */
export async function driveRest(canary: string, signedIn: SignedIn): Promise<Driven> {
  let sent = 0;
  const send = async ({ path, method, headers, body }: Sent, own: Record<string, string>) => {
    sent++;
    const response = await fetch(new URL(path, signedIn.url), {
      method,
      headers: { ...headers, ...own },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    }).catch(() => null);
    await response?.arrayBuffer().catch(() => null);
  };
  for (const way of strayWays(canary)) await send(way, signedIn.headers);
  for (const id of ordered())
    for (const way of waysInto(id, canary)) {
      await send(way, {});
      await send(way, signedIn.headers);
    }
  return { sent };
}
