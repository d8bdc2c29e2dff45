import type { Driven } from './drive-rest.ts';

/** A way to the gateway of the Lethe that is proved. */
export interface GatewayAccess {
  readonly url: string;
  /** An API key with every scope. */
  readonly key: string;
}

/** What names somebody as a whole: it must leave in no form. */
export const accountOf = (canary: string): string => `account-${canary}`;

/** An address that every detector knows: it must leave in no form either. */
export const addressOf = (canary: string): string => `${canary}@example.com`;

/** Words of a message, which may leave, with an address and a number, which may not. */
const text = (canary: string): string =>
  `Please greet ${canary}, write to ${addressOf(canary)} or call +1 415 555 0132`;

/** Headers that clients send, with the canary in each. */
const headersWith = (canary: string): Record<string, string> => ({
  'user-agent': accountOf(canary),
  'accept-language': accountOf(canary),
  'x-request-id': accountOf(canary),
  'x-forwarded-for': accountOf(canary),
  'x-stainless-os': accountOf(canary),
  'x-openwebui-user-name': accountOf(canary),
  'x-openwebui-user-email': addressOf(canary),
  'x-openwebui-chat-id': accountOf(canary),
  'openai-organization': accountOf(canary),
  'anthropic-beta': accountOf(canary),
  traceparent: accountOf(canary),
  baggage: `user=${accountOf(canary)}`,
});

const tool = (canary: string) => ({
  type: 'function',
  function: {
    name: canary,
    description: text(canary),
    parameters: { type: 'object', title: canary, properties: { [canary]: { const: canary } } },
  },
});

/** A body of each address, with the canary in every field that takes a text. */
const BODIES: Readonly<Record<string, (canary: string, model: string) => object>> = {
  '/v1/chat/completions': (canary, model) => ({
    ...{ model, max_tokens: 4, user: accountOf(canary), prompt_cache_key: accountOf(canary) },
    metadata: { from: accountOf(canary) },
    stop: [addressOf(canary)],
    [canary]: addressOf(canary),
    tools: [tool(canary)],
    messages: [
      { role: 'system', content: text(canary) },
      { role: 'user', name: accountOf(canary), content: [{ type: 'text', text: text(canary) }] },
      {
        role: 'assistant',
        content: text(canary),
        tool_calls: [
          {
            id: 'call_1',
            type: 'function',
            function: { name: canary, arguments: JSON.stringify({ [canary]: canary }) },
          },
        ],
      },
      { role: 'tool', tool_call_id: 'call_1', content: text(canary) },
    ],
  }),
  '/v1/responses': (canary, model) => ({
    ...{ model, max_output_tokens: 16, instructions: text(canary), user: accountOf(canary) },
    metadata: { from: accountOf(canary) },
    input: [
      { role: 'user', content: [{ type: 'input_text', text: text(canary) }] },
      { type: 'function_call', call_id: 'call_1', name: canary, arguments: `{"a":"${canary}"}` },
      { type: 'function_call_output', call_id: 'call_1', output: text(canary) },
      { role: 'user', content: text(canary) },
    ],
  }),
  '/v1/messages': (canary, model) => ({
    ...{
      model,
      max_tokens: 4,
      metadata: { user_id: accountOf(canary) },
      stop_sequences: [addressOf(canary)],
    },
    system: text(canary),
    messages: [
      { role: 'user', content: text(canary) },
      {
        role: 'assistant',
        content: [{ type: 'tool_use', id: 'toolu_1', name: canary, input: { [canary]: canary } }],
      },
      {
        role: 'user',
        content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: text(canary) }],
      },
    ],
  }),
  '/v1/messages/count_tokens': (canary, model) => ({
    model,
    messages: [{ role: 'user', content: text(canary) }],
  }),
  '/v1/moderations': (canary) => ({ input: [text(canary), canary] }),
  '/v1/embeddings': (canary, model) => ({ model, input: [text(canary)], user: accountOf(canary) }),
};

/** Models elsewhere and models that are not there. */
const modelsOf = (canary: string): string[] => ['upstream/model', `upstream/${canary}`, canary];

/**
 * Sends the canary through every address of the gateway: in every field and header, whole and streamed, to
 * local models and on their way out, broken, unpermitted, and by clients that go away.
 */
export async function driveGateway(canary: string, { url, key }: GatewayAccess): Promise<Driven> {
  let sent = 0;
  const send = async (
    path: string,
    {
      method = 'POST',
      headers = {},
      body,
      signal,
    }: RequestInit & { headers?: Record<string, string> },
  ): Promise<string> => {
    sent++;
    const response = await fetch(new URL(path, url), {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
    }).catch(() => null);
    return response === null ? '' : response.text().catch(() => '');
  };
  const listed = await send('/v1/models', { method: 'GET' });
  const local = /"(local\/[^"]+)"/.exec(listed)?.[1] ?? 'local/nano';
  for (const [path, bodyOf] of Object.entries(BODIES)) {
    for (const model of modelsOf(canary)) {
      const body = { ...bodyOf(canary, model) };
      await send(path, { body: JSON.stringify(body), headers: headersWith(canary) });
      await send(path, { body: JSON.stringify({ ...body, stream: true }) });
    }
    // The model that runs here takes a second for each answer.
    await send(path, { body: JSON.stringify({ ...bodyOf(canary, local), stream: true }) });
    const whole = JSON.stringify(bodyOf(canary, local));
    await send(path, { body: whole, headers: { authorization: `Bearer ${canary}` } });
    await send(path, { body: whole.slice(0, -9) });
    await send(path, { body: whole, headers: { 'content-type': 'text/plain' } });
    await send(path, { body: whole, headers: { 'content-encoding': 'gzip' } });
    await send(`${path}?${canary}=${canary}`, { body: whole, signal: AbortSignal.timeout(20) });
  }
  const file = { filename: `${canary}.txt`, file_data: canary };
  const attached = [{ role: 'user', content: [{ type: 'file', file }] }];
  for (const model of [local, 'upstream/model', 'auto'])
    await send('/v1/chat/completions', { body: JSON.stringify({ model, messages: attached }) });
  for (const path of [`/v1/models/${canary}`, `/v1/${canary}`, `/v1/models/upstream/${canary}`])
    await send(path, { method: 'GET', headers: headersWith(canary) });
  return { sent };
}
