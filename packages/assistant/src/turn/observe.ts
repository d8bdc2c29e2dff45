import { adapt, countTopics, effectiveValues, observeTurn, topicsOf } from '@lethe/interaction';
import type { AxisValues, DraftTiming, KeyEvent } from '@lethe/protocol';
import { remember } from '../adaptation/history.ts';
import type { AssistantLimits } from '../limits.ts';
import type { Measured } from '../sessions/person.ts';
import { sessionAt } from '../sessions/session.ts';
import type { HourOfDay } from '../time/hour-of-day.ts';
import type { TurnMeasures } from './measures.ts';

/** A message as it came in, with how it was typed. */
export interface Message {
  readonly text: string;
  readonly keys: readonly KeyEvent[];
  readonly timing: DraftTiming;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What a message leads to. Nothing of it holds text. */
export interface Observed {
  /** What is known of the user with this message. */
  readonly after: Measured;
  readonly measures: TurnMeasures;
  /** The axes that count for the answer. */
  readonly axes: AxisValues;
  readonly sessionId: string;
}

/**
 * Measures a message and adapts to it: features, rhythm, topics, the user model and the adaptation
 * after it. Pure but for the id of a new session.
 *
 * @throws the coded errors of `observeTurn`: key times that cannot be
 */
export function observeMessage(
  message: Message,
  before: Measured,
  options: { hourOf: HourOfDay; randomId: () => string; limits: AssistantLimits },
): Observed {
  const { text, at } = message;
  const { hourOf, randomId, limits } = options;
  const session = sessionAt(before.session, { at, gapMs: limits.sessionGapMs, randomId });
  const { features, user, rhythm, measured, ...observed } = observeTurn({
    turn: { ...message, hour: hourOf(at) },
    user: before.user,
    session: session.model,
  });
  const adapted = adapt({ model: before.adaptation, features, user, measured });
  const topics = topicsOf(text, before.topics);
  const moved = Object.values(adapted.axes).some(({ change }) => change !== 0);
  return {
    after: {
      user,
      adaptation: adapted.model,
      moved: adapted.axes,
      topics: countTopics(before.topics, topics),
      session: {
        id: session.id,
        lastTurnAt: Math.max(at, session.lastTurnAt),
        model: observed.session,
      },
      history: moved
        ? remember(before.history, before.adaptation, limits.undoSteps)
        : before.history,
    },
    measures: {
      features,
      rhythm,
      topics,
      words: measured.words,
      meanIntervalMs: measured.meanIntervalMs,
      charactersPerSecond: measured.charactersPerSecond,
      correctionRatio: measured.correctionRatio,
      timed: measured.timed,
    },
    axes: effectiveValues(adapted.model),
    sessionId: session.id,
  };
}
