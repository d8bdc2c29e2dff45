import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the upstream got it: every byte of it that carries anything. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Resolves when the connection of the request was closed before its answer was complete. */
  readonly cutOff: Promise<void>;
}

export type Script = (request: Received, response: ServerResponse) => unknown;

/** A server in place of a provider, which answers as it is told and remembers what it got. */
export interface FakeUpstream {
  readonly url: string;
  readonly received: Received[];
  /** Everything that came in as one text, headers too. */
  everything(): string;
  /** How the next requests are answered. */
  script: Script;
  close(): Promise<void>;
}

export async function fakeUpstream(script: Script = wholeAnswer('Hello.')): Promise<FakeUpstream> {
  const received: Received[] = [];
  const upstream = { script };
  const server = createServer(async (request, response) => {
    const got = await read(request, response);
    received.push(got);
    await upstream.script(got, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return Object.assign(upstream, {
    url: `http://127.0.0.1:${port}/v1`,
    received,
    everything: () =>
      received
        .map(({ path, headers, body }) => `${path}\n${JSON.stringify(headers)}\n${body}`)
        .join('\n'),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

async function read(request: IncomingMessage, response: ServerResponse): Promise<Received> {
  const chunks: Buffer[] = [];
  const cutOff = new Promise<void>((resolve) =>
    response.once('close', () => {
      if (!response.writableFinished) resolve();
    }),
  );
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers as Record<string, string>,
    body: Buffer.concat(chunks).toString(),
    cutOff,
  };
}

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Script =>
  (_, response) =>
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));

/** Sends events one after the other, and ends unless told otherwise. */
export const events =
  (
    list: readonly (string | { event: string; data: unknown } | { data: unknown })[],
    { ends = true } = {},
  ): Script =>
  async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const item of list) {
      if (typeof item === 'string') response.write(item);
      else
        response.write(
          `${'event' in item ? `event: ${item.event}\n` : ''}data: ${JSON.stringify(item.data)}\n\n`,
        );
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (ends) response.end();
  };

const USAGE = { prompt_tokens: 11, completion_tokens: 5, total_tokens: 16 };

/** A whole Chat Completions answer; `answer` may be made of the request's body. */
export const wholeAnswer =
  (answer: string | ((body: string) => string), message: object = {}): Script =>
  (request, response) => {
    const content = typeof answer === 'string' ? answer : answer(request.body);
    json({
      id: 'chatcmpl-upstream',
      object: 'chat.completion',
      created: 1,
      model: 'gpt-x-2026',
      system_fingerprint: 'fp_1',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content, ...message },
          finish_reason: 'tool_calls' in message ? 'tool_calls' : 'stop',
        },
      ],
      usage: USAGE,
    })(request, response);
  };

const chunk = (delta: object, finish: string | null = null) => ({
  data: {
    id: 'chatcmpl-upstream',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'gpt-x-2026',
    choices: [{ index: 0, delta, finish_reason: finish }],
  },
});

const CHAT_END = [
  {
    data: {
      id: 'chatcmpl-upstream',
      object: 'chat.completion.chunk',
      created: 1,
      model: 'gpt-x-2026',
      choices: [],
      usage: USAGE,
    },
  },
  'data: [DONE]\n\n',
];

/** A Chat Completions stream that says these pieces. */
export const chatStream = (pieces: readonly string[]): Script =>
  events([
    chunk({ role: 'assistant', content: '' }),
    ...pieces.map((content) => chunk({ content })),
    chunk({}, 'stop'),
    ...CHAT_END,
  ]);

/** A Chat Completions stream that calls a tool, its arguments in these fragments. */
export const toolStream = (name: string, fragments: readonly string[]): Script =>
  events([
    chunk({ role: 'assistant', content: null }),
    chunk({
      tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: { name, arguments: '' } }],
    }),
    ...fragments.map((text) =>
      chunk({ tool_calls: [{ index: 0, function: { arguments: text } }] }),
    ),
    chunk({}, 'tool_calls'),
    ...CHAT_END,
  ]);

/** Answers the first bytes of a stream and then nothing more. */
export const hangingStream: Script = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(`data: ${JSON.stringify(chunk({ role: 'assistant', content: 'Well' }).data)}\n\n`);
};

/** Never answers. */
export const silence: Script = () => undefined;
