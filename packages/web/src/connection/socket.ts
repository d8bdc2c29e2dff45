import { CLOSE, type ClientMessage, type ServerMessage, serverMessage } from '@lethe/protocol';
import { backoffMs } from './backoff.ts';

export type SocketState = 'connecting' | 'open' | 'waiting' | 'replaced' | 'closed';

export interface SocketOptions {
  readonly open: () => WebSocket;
  readonly onMessage: (message: ServerMessage) => void;
  readonly onState: (state: SocketState) => void;
  /** Asked before a new attempt; false ends the attempts (signed out). */
  readonly mayReconnect: () => Promise<boolean>;
  readonly backoff?: (failures: number) => number;
}

/** A connection that comes back by itself, unless another window took its place. */
export interface Socket {
  /** False when the message could not be handed over. */
  send(message: ClientMessage): boolean;
  /** Connects at once: from `waiting`, or from `replaced` when the user says "use here". */
  connectNow(): void;
  close(): void;
}

export function createSocket(options: SocketOptions): Socket {
  const backoff = options.backoff ?? backoffMs;
  let state: SocketState = 'closed';
  let current: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const become = (next: SocketState) => {
    if (next === state) return;
    state = next;
    options.onState(next);
  };

  const wait = () => {
    become('waiting');
    timer = setTimeout(async () => {
      timer = undefined;
      if (await options.mayReconnect()) {
        if (state === 'waiting') connect();
      } else become('closed');
    }, backoff(failures++));
  };

  const connect = () => {
    clearTimeout(timer);
    timer = undefined;
    become('connecting');
    const socket = options.open();
    current = socket;
    socket.onmessage = ({ data }) => {
      const message = readMessage(data);
      if (message === undefined) return;
      if (message.type === 'ready') {
        failures = 0;
        become('open');
      }
      options.onMessage(message);
    };
    socket.onclose = ({ code, reason }) => {
      if (current !== socket) return;
      current = undefined;
      if (state === 'closed') return;
      if (code === CLOSE.replaced.code && reason === CLOSE.replaced.reason) become('replaced');
      else wait();
    };
  };

  connect();
  return {
    send(message) {
      if (state !== 'open' || current?.readyState !== 1) return false;
      current.send(JSON.stringify(message));
      return true;
    },
    connectNow() {
      if (state === 'waiting' || state === 'replaced') connect();
    },
    close() {
      clearTimeout(timer);
      become('closed');
      current?.close(1000);
      current = undefined;
    },
  };
}

/** A server message, or undefined for anything this page does not know. */
export function readMessage(data: unknown): ServerMessage | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const read = serverMessage.safeParse(JSON.parse(data));
    return read.success ? (read.data as ServerMessage) : undefined;
  } catch {
    return undefined;
  }
}
