import websocket from '@fastify/websocket';
import { LIMITS } from '@lethe/protocol';
import type { FastifyInstance } from 'fastify';
import { errors } from '../errors.ts';
import { needSignIn } from '../identity/identify.ts';
import { chooseProtocol } from '../identity/ticket-protocol.ts';
import type { Log } from '../log/log.ts';
import { needAction } from '../people/may.ts';
import { type SessionOptions, serveSocket } from './session.ts';

/** How long a closed peer has to say goodbye, milliseconds. */
const CLOSE_MS = 5_000;

const SOCKET_OPTIONS = {
  maxPayload: LIMITS.frameBytes,
  perMessageDeflate: false,
  closeTimeout: CLOSE_MS,
  handleProtocols: chooseProtocol,
};

export interface SocketRouteOptions extends Omit<SessionOptions, 'signedIn' | 'assistant'> {
  assistant: () => SessionOptions['assistant'];
}

/** Lets requests become sockets. Before all guards: a refused upgrade has to be hung up on, too. */
export async function acceptUpgrades(app: FastifyInstance, { log }: { log: Log }): Promise<void> {
  await app.register(websocket, {
    options: SOCKET_OPTIONS,
    // A socket's own errors (a frame too large, invalid UTF-8) already carry their close code.
    errorHandler: (error, socket) => {
      if (!('code' in error)) log.fault(error, { requestId: null });
      if (socket.readyState === socket.OPEN) socket.close(1011);
    },
    // Sockets are closed one by one before the server is.
    preClose: (done) => done(),
  });
}

/** Serves `/ws`. Host, origin and sign-in are checked before the upgrade. */
export function serveSockets(
  app: FastifyInstance,
  { assistant, ...options }: SocketRouteOptions,
): void {
  app.route({
    method: 'GET',
    url: '/ws',
    schema: { hide: true },
    preValidation: async (request) => {
      if (request.ws) needAction(needSignIn(request).user.role, 'app.use');
    },
    handler: () => {
      throw errors.UPGRADE_REQUIRED();
    },
    wsHandler: (socket, request) =>
      serveSocket(socket, { ...options, assistant: assistant(), signedIn: needSignIn(request) }),
  });
}
