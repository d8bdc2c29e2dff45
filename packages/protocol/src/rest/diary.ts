import * as z from 'zod/mini';
import { axisValues } from '../adaptation.ts';
import { count, day, identifier, measure, moment } from '../identifiers.ts';
import { judgedTurn } from '../verdict.ts';

/** One session of the diary, made of numbers and of names from the closed list of topics. */
export const diarySession = z.strictObject({
  id: identifier,
  day,
  startedAt: moment,
  lastTurnAt: moment,
  turns: count,
  untimedTurns: count,
  /** Means over the session's timed turns; null when there were none. */
  meanIntervalMs: z.nullable(measure),
  charactersPerSecond: z.nullable(measure),
  correctionRatio: z.nullable(measure),
  meanWords: measure,
  /** Topics by how often they came up, at most three, as words of the closed list. */
  topics: z.array(z.string()).check(z.maxLength(3)),
});

export type DiarySession = z.infer<typeof diarySession>;

export const diaryTurn = z.strictObject({
  at: moment,
  /** Null where the message was not typed. */
  meanIntervalMs: z.nullable(measure),
  words: count,
  model: z.string(),
  latencyMs: measure,
  topics: z.array(z.string()).check(z.maxLength(3)),
  adaptation: axisValues,
  /** Null where nothing was judged. */
  judged: z.nullable(judgedTurn),
});

export type DiaryTurn = z.infer<typeof diaryTurn>;

export const diary = z.strictObject({
  sessions: z.array(diarySession),
  total: count,
  /** The user's own usual values; null until five turns are known. */
  baseline: z.nullable(z.strictObject({ meanIntervalMs: measure, words: measure, turns: count })),
});

export type Diary = z.infer<typeof diary>;

export const diarySessionTurns = z.strictObject({
  session: diarySession,
  turns: z.array(diaryTurn).check(z.maxLength(1000)),
});

/** Which slice of a list: at most 100 at a time. */
export const page = z.strictObject({
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 30),
  offset: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(10_000)), 0),
});
