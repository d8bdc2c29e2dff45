import type { StoreContext } from '../context.ts';
import { removeSession } from './remove-session.ts';
import { type DiarySessionTurns, readSessionTurns } from './session-turns.ts';
import { type DiaryPage, listSessions } from './sessions.ts';

/** The stored, text-free record of a user's sessions. */
export interface Diary {
  /** Newest first, at most 100 at a time. */
  list(userId: string, page: { limit: number; offset: number }): Promise<DiaryPage>;
  turns(userId: string, sessionId: string): Promise<DiarySessionTurns | null>;
  /**
   * Deletes a session with its turns, from the files too.
   *
   * @returns whether the user had such a session
   * @throws ERASURE_UNFINISHED
   */
  remove(userId: string, sessionId: string): Promise<boolean>;
}

export const createDiary = (context: StoreContext, scrub: () => Promise<void>): Diary => ({
  list: (userId, page) => listSessions(context, userId, page),
  turns: (userId, sessionId) => readSessionTurns(context, userId, sessionId),
  async remove(userId, sessionId) {
    const removed = await removeSession(context, { userId, sessionId });
    if (removed) await scrub();
    return removed;
  },
});
