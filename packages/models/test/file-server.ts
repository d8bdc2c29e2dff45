import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a request is answered: as a file server does, unless something is said here. */
export interface Behaviour {
  readonly content: Uint8Array;
  /** A strong ETag; none where absent. */
  readonly etag?: string;
  /** Sends only so many bytes of the body, then nothing. */
  readonly cutAfter?: number;
  /** Claims this length. */
  readonly claim?: number;
  /** Claims that a partial answer begins here. */
  readonly claimBegin?: number;
  /** Answers a range with the whole file. */
  readonly ignoreRange?: boolean;
  readonly status?: number;
  readonly location?: string;
}

export interface FileServer extends AsyncDisposable {
  readonly url: string;
  /** Breaks the connections of answers that were cut, once the other side has had what was sent. */
  readonly received: (progress: { readonly received: number }) => void;
  /** The headers that were asked with, in order. */
  readonly asked: { readonly range?: string; readonly ifRange?: string; readonly path: string }[];
}

/** A server of one file on this machine; `behave` is asked for every request, counted from 0. */
export async function startFileServer(behave: (index: number) => Behaviour): Promise<FileServer> {
  const asked: { range?: string; ifRange?: string; path: string }[] = [];
  const cut = new Map<ServerResponse, number>();
  const server = createServer((request, response) => {
    const index = asked.length;
    const { range, 'if-range': ifRange } = request.headers;
    asked.push({ range, ifRange: ifRange as string | undefined, path: request.url ?? '' });
    const sentTo = answer(request, response, behave(index));
    if (sentTo !== undefined) cut.set(response, sentTo);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/folder/tiny-model.gguf`,
    received({ received }) {
      for (const [response, sentTo] of cut) if (received >= sentTo) response.destroy();
    },
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers; where the answer is cut, returns how much of the file the other side has then. */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  behaviour: Behaviour,
): number | undefined {
  const { content, etag, location, status } = behaviour;
  if (etag) response.setHeader('etag', etag);
  if (location) response.setHeader('location', location);
  if (status) {
    response.writeHead(status).end();
    return undefined;
  }
  const begin = beginOf(request, behaviour);
  const body = content.subarray(begin);
  const length = behaviour.claim ?? body.length;
  response.setHeader('content-length', length);
  if (begin > 0) {
    const from = behaviour.claimBegin ?? begin;
    const range = `bytes ${from}-${content.length - 1}/${content.length}`;
    response.writeHead(206, { 'content-range': range });
  }
  const sent = body.subarray(0, behaviour.cutAfter);
  if (sent.length === length) response.end(sent);
  else response.write(sent);
  return sent.length < length ? begin + sent.length : undefined;
}

/** Where the answer begins: at the range that is asked for, if it is of the version there is. */
function beginOf({ headers }: IncomingMessage, { etag, ignoreRange }: Behaviour): number {
  const [, from] = /^bytes=(\d+)-$/.exec(headers.range ?? '') ?? [];
  const isCurrent = headers['if-range'] === undefined || headers['if-range'] === etag;
  return from !== undefined && isCurrent && !ignoreRange ? Number(from) : 0;
}
