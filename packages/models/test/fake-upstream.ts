import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** How one request is answered. */
export interface FakeAnswer {
  /** 200 where absent. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Written one after the other, each in a piece of its own. */
  readonly chunks?: readonly (string | Uint8Array)[];
  /**
   * What follows the chunks: a clean end, a connection that breaks, or nothing at all until the other side
   * leaves. `end` where absent.
   */
  readonly ending?: 'end' | 'cut' | 'hang';
  /** Whether not even headers are sent. */
  readonly silent?: boolean;
}

export interface FakeRequest {
  readonly method: string;
  /** With what follows a question mark. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Resolves once the connection of this request is gone. */
  readonly closed: Promise<void>;
  /** Whether the answer was sent to its end. */
  readonly finished: () => boolean;
}

export interface FakeUpstream extends AsyncDisposable {
  /** Such as `http://127.0.0.1:4711`, without a path. */
  readonly url: string;
  readonly requests: readonly FakeRequest[];
  /** Connections that were opened so far. */
  connections(): number;
  /** Ends the connections that are open. */
  dropConnections(): Promise<void>;
  /** Resolves with the request of that number, from 0, once it has come. */
  request(index: number): Promise<FakeRequest>;
}

/** A real server on this machine that answers as it is told; `behave` is asked for every request. */
export async function startFakeUpstream(
  behave: (request: FakeRequest, index: number) => FakeAnswer,
): Promise<FakeUpstream> {
  const requests: FakeRequest[] = [];
  const waiting: { index: number; resolve: (request: FakeRequest) => void }[] = [];

  const server = createServer((incoming, response) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => {
      const request: FakeRequest = {
        method: incoming.method ?? '',
        path: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(pieces),
        closed: new Promise((resolve) => response.once('close', resolve)),
        finished: () => response.writableFinished,
      };
      const index = requests.push(request) - 1;
      for (const one of waiting.splice(0)) {
        if (one.index === index) one.resolve(request);
        else waiting.push(one);
      }
      answer(response, behave(request, index)).catch(() => response.destroy());
    });
  });
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket) => {
    connections++;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    connections: () => connections,
    async dropConnections() {
      await Promise.all(
        [...sockets].map(
          (socket) =>
            new Promise<void>((resolve) => socket.once('close', () => resolve()).destroy()),
        ),
      );
    },
    async request(index) {
      const come = requests[index];
      return come ?? new Promise((resolve) => waiting.push({ index, resolve }));
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(response: ServerResponse, behaviour: FakeAnswer): Promise<void> {
  const { status = 200, headers, chunks = [], ending = 'end', silent = false } = behaviour;
  if (silent) return;
  response.writeHead(status, headers);
  response.flushHeaders();
  for (const chunk of chunks) {
    await new Promise<void>((resolve) => {
      response.write(chunk, () => resolve());
    });
  }
  if (ending === 'cut') response.destroy();
  else if (ending === 'end') response.end();
}

export const STREAM_TYPE = { 'content-type': 'text/event-stream; charset=utf-8' };

/** A stream of these chunks. */
export const streamed = (
  chunks: readonly (string | Uint8Array)[],
  change: Partial<FakeAnswer> = {},
): FakeAnswer => ({ headers: STREAM_TYPE, chunks, ...change });

/** A JSON answer. */
export const json = (value: unknown, change: Partial<FakeAnswer> = {}): FakeAnswer => ({
  ...change,
  headers: { 'content-type': 'application/json', ...change.headers },
  chunks: [JSON.stringify(value)],
});
