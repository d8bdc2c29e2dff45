import { OPERATIONS, type Operation, type OperationId, problem } from '@lethe/protocol';
import { errors } from '../errors.ts';

type Output<Schema> = Schema extends { _zod: { output: infer Value } } ? Value : never;

/** What an operation answers; `undefined` where it answers 204. */
export type Answer<Id extends OperationId> = (typeof OPERATIONS)[Id] extends {
  response: infer Schema;
}
  ? Output<Schema>
  : undefined;

export interface RequestOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly csrfToken?: string;
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal;
}

/** The address of an operation with its `:name` parameters and its query filled in. */
export function addressOf(
  path: string,
  { params = {}, query = {} }: Pick<RequestOptions, 'params' | 'query'>,
): string {
  const filled = path.replace(/:([a-z]+)/gi, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  ).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

/**
 * Sends one operation of the protocol's table and checks what comes back.
 *
 * @throws UNREACHABLE when no answer came, SIGNED_OUT where the session is over, REFUSED with the server's own sentence,
 * UNREADABLE when the answer is not of the operation's shape.
 */
export async function request<Id extends OperationId>(
  id: Id,
  options: RequestOptions = {},
): Promise<Answer<Id>> {
  const operation: Operation = OPERATIONS[id];
  const send = options.fetch ?? fetch;
  const response = await send(addressOf(operation.path, options), {
    method: operation.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.csrfToken === undefined ? {} : { 'x-lethe-csrf': options.csrfToken }),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  }).catch((cause: unknown) => {
    throw errors.UNREACHABLE(undefined, { cause });
  });
  if (!response.ok) throw await refusal(response);
  if (operation.response === undefined) return undefined as Answer<Id>;
  const read = operation.response.safeParse(await response.json().catch(() => undefined));
  if (!read.success) throw errors.UNREADABLE();
  return read.data as Answer<Id>;
}

/** Codes of a 401 that mean the session is over; others refuse an attempt to sign in. */
const ENDED: readonly string[] = ['SIGNED_OUT', 'SIGN_IN_REUSED'];

async function refusal(response: Response): Promise<Error> {
  const read = problem.safeParse(await response.json().catch(() => undefined));
  const { code = 'SIGNED_OUT', message = null } = read.data?.error ?? {};
  if (response.status === 401 && ENDED.includes(code)) {
    return errors.SIGNED_OUT({ message: code === 'SIGNED_OUT' ? null : message });
  }
  return message === null ? errors.UNREACHABLE() : errors.REFUSED({ message });
}
