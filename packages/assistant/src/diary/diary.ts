import { FEATURES, type UserModel, WARM_UP_TURNS } from '@lethe/interaction';
import type { Diary } from '@lethe/protocol';
import type { DiarySessionTurns, Store } from '@lethe/store';
import { errors } from '../errors.ts';
import type { People } from '../sessions/people.ts';

/** Reading and deleting the stored, text-free record of a user's sessions. */
export interface DiaryDesk {
  list(userId: string, page: { limit: number; offset: number }): Promise<Diary>;
  /** @throws SESSION_UNKNOWN */
  turns(userId: string, sessionId: string): Promise<DiarySessionTurns>;
  /** @throws SESSION_UNKNOWN */
  remove(userId: string, sessionId: string): Promise<void>;
}

/** Units of the two features, as their definitions divide them. */
const INTERVAL_MS = 2000;
const LENGTH_WORDS = 500;

/** A user's usual values; null until both are known from enough turns. */
export function baselineOf({ turns, baselines }: UserModel): Diary['baseline'] {
  const interval = baselines[FEATURES.indexOf('meanInterval')];
  const length = baselines[FEATURES.indexOf('messageLength')];
  if (!interval || !length || Math.min(interval.count, length.count) < WARM_UP_TURNS) return null;
  return { meanIntervalMs: interval.mean * INTERVAL_MS, words: length.mean * LENGTH_WORDS, turns };
}

export function createDiaryDesk({ people, store }: { people: People; store: Store }): DiaryDesk {
  return {
    list: (userId, page) =>
      people.with(userId, async ({ measured }) => ({
        ...(await store.diary.list(userId, page)),
        baseline: baselineOf(measured.user),
      })),
    async turns(userId, sessionId) {
      const found = await store.diary.turns(userId, sessionId);
      if (!found) throw errors.SESSION_UNKNOWN();
      return found;
    },
    remove: (userId, sessionId) =>
      people.with(userId, async (person) => {
        if (!(await store.diary.remove(userId, sessionId))) throw errors.SESSION_UNKNOWN();
        const { measured } = person;
        const isCurrent = measured.session?.id === sessionId;
        if (isCurrent) person.erasures++;
        const known = await store.loadUser(userId);
        person.measured = {
          ...measured,
          topics: known?.topicFrequencies ?? measured.topics,
          session: isCurrent ? null : measured.session,
        };
      }),
  };
}
