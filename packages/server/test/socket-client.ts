import type { ServerMessage } from '@lethe/protocol';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Browser } from './browser.ts';

export interface SocketClient {
  socket: WebSocket;
  /** All messages so far. */
  messages: ServerMessage[];
  send(message: object): void;
  /** The next message of this type that was not returned before. */
  next<Type extends ServerMessage['type']>(
    type: Type,
  ): Promise<Extract<ServerMessage, { type: Type }>>;
  closed: Promise<{ code: number; reason: string }>;
}

interface ConnectOptions {
  headers?: Record<string, string>;
  autoPong?: boolean;
  protocols?: string[];
  /** The caller closes it, for what is set up outside a test. */
  closedByCaller?: boolean;
  /** Called as soon as the socket is open, before `ready`. */
  onOpen?: (socket: WebSocket) => void;
}

const connect = (
  port: number,
  { autoPong = true, closedByCaller = false, headers = {}, protocols = [] }: ConnectOptions,
  path = '/ws',
) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, protocols, { headers, autoPong });
  if (!closedByCaller) onTestFinished(() => socket.terminate());
  return socket;
};

/** Opens `/ws` as a signed-in browser and waits for `ready`. */
export async function openSocket(
  { port, cookie }: Browser,
  { headers, autoPong = true, closedByCaller = false, onOpen, protocols = [] }: ConnectOptions = {},
): Promise<SocketClient> {
  const socket = connect(port, {
    headers: { cookie, ...headers },
    autoPong,
    closedByCaller,
    protocols,
  });
  const messages: ServerMessage[] = [];
  const waiting: { type: string; resolve: (message: ServerMessage) => void }[] = [];
  const unread: ServerMessage[] = [];
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as ServerMessage;
    messages.push(message);
    const index = waiting.findIndex(({ type }) => type === message.type);
    if (index < 0) unread.push(message);
    else waiting.splice(index, 1)[0]?.resolve(message);
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('error', () => {});
  const client: SocketClient = {
    socket,
    messages,
    closed,
    send: (message) => socket.send(JSON.stringify(message)),
    next: (type) =>
      new Promise((resolve) => {
        const index = unread.findIndex((message) => message.type === type);
        const found = index < 0 ? undefined : unread.splice(index, 1)[0];
        if (found) resolve(found as never);
        else waiting.push({ type, resolve: resolve as never });
      }),
  };
  onOpen?.(socket);
  await client.next('ready');
  return client;
}

export interface Refusal {
  status: number;
  headers: Record<string, unknown>;
  /** The code of the problem that was answered. */
  code: string;
  body: string;
}

/** Tries to open `/ws`; resolves with the refusal. */
export function refusedSocket(
  port: number,
  headers: Record<string, string>,
  path?: string,
): Promise<Refusal> {
  const socket = connect(port, { headers }, path);
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', async (_request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString();
      const { error } = JSON.parse(body) as { error: { code: string } };
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        code: error.code,
        body,
      });
      socket.terminate();
    });
    socket.on('open', () => reject(new Error('the socket was let in')));
    socket.on('error', () => {});
  });
}

export const turn = (turnId: string, over: object = {}): object => ({
  type: 'turn',
  turnId,
  conversationId: 'talk',
  text: 'Good morning.',
  timing: { sentMs: 4000, correctedCharacters: 0, untimed: null },
  ...over,
});

export const keys = (...downs: number[]): object => ({
  type: 'keys',
  conversationId: 'talk',
  events: downs.map((down) => [down, down + 80, 'letter']),
});
