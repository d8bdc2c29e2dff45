import { CLOSE, LIMITS, type ServerMessage } from '@lethe/protocol';
import type { Clock } from '../clock/clock.ts';
import { slidingWindow } from './frame-rates.ts';
import { createKeyDrafts, type KeyDrafts } from './key-drafts.ts';

/** An open socket, as the rest of the server sees it. */
export interface OpenSocket {
  readonly userId: string;
  /** Whose sign-in opened it. */
  readonly family: string;
  send(message: ServerMessage): void;
  close(close: { code: number; reason: string }): void;
}

/** What a user keeps when one socket gives way to the next. */
export interface UserState {
  readonly drafts: KeyDrafts;
  readonly frames: { take(): boolean };
}

/** Who is here: one socket a user. */
export interface Presence {
  /** Closes the user's earlier socket with 1001 `replaced`. */
  enter(socket: OpenSocket): UserState;
  leave(socket: OpenSocket): void;
  send(userId: string, message: ServerMessage): void;
  /** Closes the sockets of a sign-in that was ended. */
  signOut(family: string): void;
  /** Closes the sockets of a user who was signed out everywhere. */
  signOutUser(userId: string): void;
  closeAll(close: { code: number; reason: string }, which?: (socket: OpenSocket) => boolean): void;
}

/** How a socket closes whose sign-in has ended. */
export const SIGNED_OUT = Object.freeze({ code: CLOSE.policy.code, reason: 'signed out' });

/** How long the state of a user without a socket is kept: a reconnect goes on where it was. */
const STATE_MS = 60_000;

export function createPresence(clock: Clock): Presence {
  const sockets = new Map<string, OpenSocket>();
  const states = new Map<string, { state: UserState; keep: () => void }>();

  const newState = (): UserState => ({
    drafts: createKeyDrafts(),
    frames: slidingWindow({
      maximum: LIMITS.framesPerMinute,
      windowMs: 60_000,
      now: () => clock.now(),
    }),
  });

  return {
    enter(socket) {
      const { userId } = socket;
      const earlier = sockets.get(userId);
      sockets.set(userId, socket);
      earlier?.close(CLOSE.replaced);
      const known = states.get(userId);
      known?.keep();
      const state = known?.state ?? newState();
      states.set(userId, { state, keep: () => {} });
      return state;
    },
    leave(socket) {
      const { userId } = socket;
      if (sockets.get(userId) !== socket) return;
      sockets.delete(userId);
      const known = states.get(userId);
      if (known !== undefined) known.keep = clock.after(STATE_MS, () => states.delete(userId));
    },
    send: (userId, message) => sockets.get(userId)?.send(message),
    signOut(family) {
      for (const socket of sockets.values()) if (socket.family === family) socket.close(SIGNED_OUT);
    },
    signOutUser: (userId) => sockets.get(userId)?.close(SIGNED_OUT),
    closeAll(close, which = () => true) {
      for (const socket of [...sockets.values()]) if (which(socket)) socket.close(close);
    },
  };
}
