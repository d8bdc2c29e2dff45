import type { WebSocket } from '@fastify/websocket';
import { checkKeys } from '@lethe/interaction';
import { CLOSE, type ClientMessage, isCodedError, LIMITS } from '@lethe/protocol';
import type { Clock } from '../clock/clock.ts';
import { errors } from '../errors.ts';
import type { SignedIn, SignIns } from '../identity/sign-ins.ts';
import type { Lifecycle } from '../lifecycle/lifecycle.ts';
import type { Log } from '../log/log.ts';
import type { AssistantPort } from '../ports.ts';
import { failed, type TurnListener, type TurnRunner } from '../turns/turn-runner.ts';
import { readFrame } from './frame.ts';
import { tokenBucket } from './frame-rates.ts';
import { keepAlive } from './keep-alive.ts';
import { createOutbox } from './outbox.ts';
import { type OpenSocket, type Presence, SIGNED_OUT } from './presence.ts';
import { recheck } from './recheck.ts';

/** Key frames a slow network may deliver at once without being too many: five seconds of typing. */
const KEY_FRAME_RESERVE = 5 * LIMITS.keyFramesPerSecond;

export interface SessionOptions {
  signedIn: SignedIn;
  signIns: Pick<SignIns, 'holds'>;
  assistant: AssistantPort;
  presence: Presence;
  runner: TurnRunner;
  lifecycle: Lifecycle;
  clock: Clock;
  log: Log;
}

/** Serves one socket from its first message to its close. */
export function serveSocket(socket: WebSocket, options: SessionOptions): void {
  const { assistant, clock, lifecycle, log, presence, runner, signedIn, signIns } = options;
  const userId = signedIn.user.id;
  const outbox = createOutbox(socket, clock);
  const keyFrames = tokenBucket({
    perSecond: LIMITS.keyFramesPerSecond,
    reserve: KEY_FRAME_RESERVE,
    now: () => clock.now(),
  });
  let turns = 0;
  let isOpen = true;

  const close = ({ code, reason }: { code: number; reason: string }) => {
    if (!isOpen) return;
    isOpen = false;
    socket.close(code, reason);
  };
  const fault = (error: unknown) => {
    log.fault(error, { requestId: null });
    close(CLOSE.fault);
  };
  const tooMany = () => {
    const { message } = errors.RATE_LIMITED();
    outbox.send({ type: 'error', code: 429, message });
    close(CLOSE.policy);
  };

  const self: OpenSocket = {
    userId,
    family: signedIn.family,
    send: (message) => {
      if (isOpen) outbox.send(message);
    },
    close,
  };
  const { drafts, frames } = presence.enter(self);
  const listener: TurnListener = {
    toAsker: self.send,
    toUser: (message) => presence.send(userId, message),
    fault,
  };

  const opened = (async () => {
    self.send({ type: 'ready', adaptation: await assistant.adaptation.read(userId) });
  })().catch(fault);

  async function answer(message: Extract<ClientMessage, { type: 'turn' | 'regenerate' }>) {
    turns += 1;
    if (turns > LIMITS.turnsPerSocket) return close(CLOSE.policy);
    const { turnId } = message;
    const keys = message.type === 'turn' ? drafts.take(message.conversationId) : [];
    await opened;
    if (lifecycle.state !== 'ok') return self.send(failed(turnId, errors.DRAINING()));
    await runner.run({
      userId,
      turnId,
      listener,
      open: (signal) => {
        const { type, ...request } = message;
        return type === 'turn'
          ? assistant.turn({ ...(request as TurnFields), userId, keys, signal })
          : assistant.regenerate({ ...request, userId, signal });
      },
    });
  }

  async function handle(message: ClientMessage) {
    switch (message.type) {
      case 'keys': {
        if (!keyFrames.take()) return tooMany();
        const events = checkKeys(message.events, { maximum: LIMITS.keysPerFrame });
        return drafts.add(message.conversationId, events);
      }
      case 'discard':
        return drafts.discard(message.conversationId);
      case 'stop':
        // A turn that came before it may still wait for this too.
        await opened;
        return runner.stop(userId, message.turnId);
      case 'turn':
      case 'regenerate':
        return answer(message);
    }
  }

  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (!isOpen) return;
    if (!frames.take()) return tooMany();
    const frame = readFrame(data.toString('utf8'), isBinary);
    if (frame.close !== null) return close(frame.close);
    handle(frame.message).catch((error) => {
      if (isCodedError(error) && error.status < 500) close(CLOSE.policy);
      else fault(error);
    });
  });

  const stopChecking = recheck({
    clock,
    holds: () => signIns.holds(signedIn),
    onEnded: () => close(SIGNED_OUT),
    onFault: fault,
  });
  const stopPinging = keepAlive(socket, clock);
  const callOffEnd = clock.after(LIMITS.socketMs, () => close(CLOSE.policy));
  socket.on('close', (code: number) => {
    isOpen = false;
    stopPinging();
    stopChecking();
    callOffEnd();
    outbox.close();
    presence.leave(self);
    log.socket({ event: 'closed', userId, code });
  });
  log.socket({ event: 'opened', userId, code: null });
}

type TurnFields = Omit<Extract<ClientMessage, { type: 'turn' }>, 'type'>;
