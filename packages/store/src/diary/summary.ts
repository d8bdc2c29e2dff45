import { TOPICS, TOPICS_PER_TURN } from '@lethe/interaction';
import type { DiarySession } from '@lethe/protocol';
import { sealedColumn } from '../sealing/sealed-column.ts';
import type { TurnMeasures } from '../turns/measures.ts';

/** A sum with the number of turns in it, so that a mean can be told. */
interface Sum {
  readonly turns: number;
  readonly sum: number;
}

/** What is known of a session without opening its turns. */
export interface SessionSummary {
  readonly startedAt: number;
  readonly lastTurnAt: number;
  readonly turns: number;
  readonly timedTurns: number;
  readonly words: number;
  readonly meanIntervalMs: Sum;
  readonly charactersPerSecond: Sum;
  readonly correctionRatio: Sum;
  /** In how many turns each topic was named, by its index. */
  readonly topics: Readonly<Record<string, number>>;
  /** Turns of which anything left the machine, and the bytes of it. */
  readonly egress: { readonly requests: number; readonly bytes: number };
}

export const summaryColumn = sealedColumn<SessionSummary>('sessions', 'summary');

const NOTHING: Sum = { turns: 0, sum: 0 };

const added = ({ turns, sum }: Sum, value: number | null): Sum =>
  value === null ? { turns, sum } : { turns: turns + 1, sum: sum + value };

export const newSummary = (at: number): SessionSummary => ({
  startedAt: at,
  lastTurnAt: at,
  turns: 0,
  timedTurns: 0,
  words: 0,
  meanIntervalMs: NOTHING,
  charactersPerSecond: NOTHING,
  correctionRatio: NOTHING,
  topics: {},
  egress: { requests: 0, bytes: 0 },
});

/** The summary with one more turn. A clock that went back never shortens a session. */
export function withTurn(before: SessionSummary, turn: TurnMeasures): SessionSummary {
  const topics: Record<string, number> = { ...before.topics };
  for (const topic of turn.topics) topics[topic] = (topics[topic] ?? 0) + 1;
  return {
    startedAt: Math.min(before.startedAt, turn.at),
    lastTurnAt: Math.max(before.lastTurnAt, turn.at),
    turns: before.turns + 1,
    timedTurns: before.timedTurns + (turn.timed ? 1 : 0),
    words: before.words + turn.words,
    meanIntervalMs: added(before.meanIntervalMs, turn.meanIntervalMs),
    charactersPerSecond: added(before.charactersPerSecond, turn.charactersPerSecond),
    correctionRatio: added(before.correctionRatio, turn.correctionRatio),
    topics,
    egress: {
      requests: before.egress.requests + (turn.egressBytes > 0 ? 1 : 0),
      bytes: before.egress.bytes + turn.egressBytes,
    },
  };
}

const mean = ({ turns, sum }: Sum): number | null => (turns === 0 ? null : sum / turns);

/** A session as the diary shows it. */
export const shownSession = (id: string, summary: SessionSummary): DiarySession => ({
  id,
  day: new Date(summary.startedAt).toISOString().slice(0, 10),
  startedAt: summary.startedAt,
  lastTurnAt: summary.lastTurnAt,
  turns: summary.turns,
  untimedTurns: summary.turns - summary.timedTurns,
  meanIntervalMs: mean(summary.meanIntervalMs),
  charactersPerSecond: mean(summary.charactersPerSecond),
  correctionRatio: mean(summary.correctionRatio),
  meanWords: summary.turns === 0 ? 0 : summary.words / summary.turns,
  topics: commonest(summary.topics),
});

/** The topics that most turns name, most common first, ties by index. */
const commonest = (topics: SessionSummary['topics']): string[] =>
  Object.entries(topics)
    .sort(([one, often], [other, less]) => less - often || Number(one) - Number(other))
    .slice(0, TOPICS_PER_TURN)
    .map(([topic]) => TOPICS[Number(topic)] as string);
