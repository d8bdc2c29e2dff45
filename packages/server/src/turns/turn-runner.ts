import { isCodedError, type ServerMessage } from '@lethe/protocol';
import { errors } from '../errors.ts';

/** Where the messages of a turn go. */
export interface TurnListener {
  /** To the socket that asked, while it lasts. */
  toAsker(message: ServerMessage): void;
  /** To whichever socket the user has now. */
  toUser(message: ServerMessage): void;
  /** The assistant failed in a way nobody foresaw; the asking socket closes. */
  fault(error: unknown): void;
}

export interface TurnRunner {
  /** Follows an answer to its end, also when its socket is gone. Never rejects. */
  run(options: {
    userId: string;
    turnId: string;
    open: (signal: AbortSignal) => AsyncIterable<ServerMessage>;
    listener: TurnListener;
  }): Promise<void>;
  stop(userId: string, turnId: string): void;
  /** Ends all answers of one user. */
  stopUser(userId: string): void;
  isRunning(userId: string): boolean;
  /** Resolves once nothing runs. */
  settled(): Promise<void>;
  stopAll(): void;
}

export const RUNNING_TURNS_PER_USER = 4;

export function createTurnRunner(): TurnRunner {
  const users = new Map<string, Map<string, AbortController>>();
  let waiting: (() => void)[] = [];

  const finish = (userId: string, turnId: string) => {
    const turns = users.get(userId);
    turns?.delete(turnId);
    if (turns?.size === 0) users.delete(userId);
    if (users.size > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };

  return {
    async run({ userId, turnId, open, listener }) {
      const turns = users.get(userId) ?? new Map<string, AbortController>();
      const refusal = refuse(turns, turnId);
      if (refusal !== null) return listener.toAsker(failed(turnId, refusal));
      const controller = new AbortController();
      users.set(userId, turns.set(turnId, controller));
      try {
        for await (const message of open(controller.signal)) {
          const isLast = message.type === 'turnFinished' || message.type === 'turnFailed';
          if (isLast) listener.toUser(message);
          else listener.toAsker(message);
        }
      } catch (error) {
        if (!isCodedError(error)) listener.fault(error);
        listener.toUser(failed(turnId, isCodedError(error) ? error : errors.INTERNAL()));
      } finally {
        finish(userId, turnId);
      }
    },
    stop: (userId, turnId) => users.get(userId)?.get(turnId)?.abort(),
    stopUser(userId) {
      for (const turn of users.get(userId)?.values() ?? []) turn.abort();
    },
    isRunning: (userId) => users.has(userId),
    settled: () =>
      users.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
    stopAll() {
      for (const turns of users.values()) for (const turn of turns.values()) turn.abort();
    },
  };
}

function refuse(turns: ReadonlyMap<string, unknown>, turnId: string) {
  if (turns.has(turnId)) return errors.DUPLICATE_TURN();
  if (turns.size < RUNNING_TURNS_PER_USER) return null;
  return errors.TOO_MANY_RUNNING_TURNS(
    { maximum: RUNNING_TURNS_PER_USER },
    { retryAfterSeconds: 2 },
  );
}

/** A coded error as the turn's last message. */
export function failed(
  turnId: string,
  error: { code: string; message: string; retryAfterSeconds: number | undefined },
): ServerMessage {
  const { code, message, retryAfterSeconds } = error;
  return {
    type: 'turnFailed',
    turnId,
    code,
    message,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}
