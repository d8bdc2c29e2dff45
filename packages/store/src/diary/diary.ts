import type { Kysely } from 'kysely';
import type { Tables } from '../schema/rows.ts';
import { removeSession } from './remove-session.ts';
import { type DiarySessionTurns, readSessionTurns } from './session-turns.ts';
import { type DiaryPage, listSessions } from './sessions.ts';

/** The stored, text-free record of a user's sessions. */
export interface Diary {
  /** Newest first, at most 100 at a time. */
  list(userId: string, page: { limit: number; offset: number }): Promise<DiaryPage>;
  turns(userId: string, sessionId: string): Promise<DiarySessionTurns | null>;
  /** @returns whether the user had such a session */
  remove(userId: string, sessionId: string): Promise<boolean>;
}

export const createDiary = (queries: Kysely<Tables>, path: string): Diary => ({
  list: (userId, page) => listSessions(queries, userId, page),
  turns: (userId, sessionId) => readSessionTurns(queries, userId, sessionId),
  remove: (userId, sessionId) => removeSession(queries, { userId, sessionId, path }),
});
