import { newSessionModel, type SessionModel } from '@lethe/interaction';
import type { LastSession } from '@lethe/store';

/** A run of one user's turns, whatever the conversation. */
export interface Session {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly lastTurnAt: number;
  readonly model: SessionModel;
}

/** Goes on with a stored session. Its window starts anew: only the store's numbers survive a restart. */
export const resumeSession = ({ id, startedAt, lastTurnAt }: LastSession): Session => ({
  id,
  lastTurnAt,
  model: newSessionModel(startedAt),
});

/**
 * The session a turn at `at` belongs to: the current one unless the gap since its last turn is too
 * long, else a new one. A clock that went back goes on with the current one.
 */
export function sessionAt(
  current: Session | null,
  { at, gapMs, randomId }: { at: number; gapMs: number; randomId: () => string },
): Session {
  if (current && at - current.lastTurnAt < gapMs) return current;
  return { id: randomId(), lastTurnAt: at, model: newSessionModel(at) };
}
