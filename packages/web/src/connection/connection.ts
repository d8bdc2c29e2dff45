import type { ClientMessage, ServerMessage } from '@lethe/protocol';
import { signal } from '@preact/signals';
import { createSocket, type Socket, type SocketState } from './socket.ts';

export const socketState = signal<SocketState>('closed');

/** True after the first connection: a later one is a reconnection. */
export const wasConnected = signal(false);

let socket: Socket | undefined;

export interface ConnectOptions {
  readonly onMessage: (message: ServerMessage) => void;
  readonly mayReconnect: () => Promise<boolean>;
}

const socketAddress = () =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`;

/** Opens the one socket of this page. Returns what closes it. */
export function connect({ onMessage, mayReconnect }: ConnectOptions): () => void {
  const opened = createSocket({
    open: () => new WebSocket(socketAddress()),
    onMessage,
    mayReconnect,
    onState: (state) => {
      socketState.value = state;
      if (state === 'open') wasConnected.value = true;
    },
  });
  socket = opened;
  const online = () => opened.connectNow();
  addEventListener('online', online);
  return () => {
    removeEventListener('online', online);
    opened.close();
    wasConnected.value = false;
    if (socket === opened) socket = undefined;
  };
}

export const send = (message: ClientMessage): boolean => socket?.send(message) ?? false;

export const connectNow = (): void => socket?.connectNow();
