import { effectiveValues } from '@lethe/interaction';
import { cleanText, type DraftTiming, type KeyEvent, LIMITS } from '@lethe/protocol';
import { shownAdaptation } from '../adaptation/shape.ts';
import type { Answerer } from '../answerer/answerer.ts';
import { type AskedModels, createAskedModels } from '../answerer/asked-models.ts';
import type { Turn } from '../conversations/conversation.ts';
import { errors } from '../errors.ts';
import type { KeptCounts } from '../facts/count-kept.ts';
import { countsFor, factsOf } from '../facts/facts.ts';
import { relevantMemories } from '../memories/memories.ts';
import type { PersonHold } from '../sessions/people.ts';
import type { Person } from '../sessions/person.ts';
import { styleOf } from '../style/style.ts';
import { createStopwatch } from '../time/stopwatch.ts';
import type { TurnContext } from './context.ts';
import { deliver, type OpenTurn, type TurnMessageOut } from './deliver.ts';
import { codedFailure, turnFailed } from './failure.ts';
import { observeMessage } from './observe.ts';
import { recordOf } from './record.ts';

export interface TurnRequest {
  userId: string;
  /** An unknown id starts a conversation of that id. */
  conversationId: string;
  turnId: string;
  /** 1 to `LIMITS.textUnits` UTF-16 units. */
  text: string;
  keys: readonly KeyEvent[];
  timing: DraftTiming;
  /** The turn that is edited: it and all after it are dropped first. */
  replaces?: string;
  /** The model that is to answer; Lethe's own where absent. */
  model?: string | undefined;
  /** Stops the answer; what was said stays. */
  signal?: AbortSignal;
}

/** Measures the message, adapts, and puts the turn into its conversation: all of it or nothing. */
function openTurn(
  context: TurnContext,
  request: TurnRequest,
  {
    person,
    hold,
    models,
    counts,
    memories,
  }: {
    person: Person;
    hold: PersonHold;
    models: AskedModels;
    counts: KeptCounts | undefined;
    memories: string[];
  },
): Omit<OpenTurn, 'stopwatch'> {
  const { conversations, store, clock } = context;
  const { userId, conversationId, turnId, text, replaces } = request;
  const at = clock();
  const before = person.measured;
  const { erasures } = person;
  const observed = observeMessage({ ...request, at }, before, context);
  const { measures, axes, after, sessionId } = observed;
  const facts = counts && factsOf(counts, { turns: after.user.turns, axes });
  const running = conversations.begin(
    { userId, id: conversationId, replaces },
    {
      turnId,
      at,
      text,
      answer: '',
      receipt: null,
      style: styleOf(axes),
      facts,
      memories,
      measures,
    },
  );
  person.measured = after;
  return {
    running,
    models,
    at,
    axes,
    signal: request.signal,
    adaptation: shownAdaptation(after),
    record: (answered, ownMs, verdicts) =>
      hold.run(async (current) => {
        // What its owner had erased meanwhile does not come back.
        if (current.erasures !== erasures) return false;
        const identity = { turnId, sessionId, userId, at, model: models.answerer.runtime.id };
        const left = models.left();
        await store.recordTurn({
          turn: recordOf({ ...identity, measures, axes, answered, ownMs, left, verdicts }),
          user: current.measured.user,
          adaptation: current.measured.adaptation,
        });
        return true;
      }),
    takeBack: () =>
      hold.run((current) => {
        if (current.measured === after) current.measured = before;
      }),
    restore: () => undefined,
  };
}

/** The turns that stay before this one. */
function earlierTurns(
  { userId, conversationId, replaces }: TurnRequest,
  { conversations }: TurnContext,
): readonly Turn[] {
  const turns = conversations.list(userId).find(({ id }) => id === conversationId)?.turns ?? [];
  const end = turns.findIndex(({ turnId }) => turnId === replaces);
  return end < 0 ? turns : turns.slice(0, end);
}

/** A model that cannot read memories is spared them, and the store is not asked. */
const memoriesFor = async (
  { userId, text }: TurnRequest,
  { store, clock }: TurnContext,
  { runtime, connection }: Answerer,
): Promise<string[]> =>
  runtime.readsMemories
    ? relevantMemories(userId, text, { store, now: clock(), ...(connection && { connection }) })
    : [];

/**
 * One turn: observe, adapt, answer, post-process, record. Yields `turnStarted`, `turnQueued`, `turnText`
 * and at last `turnFinished` or `turnFailed`; it never throws.
 *
 * A turn that failed is neither measured nor recorded, unless another message of the same user was
 * measured on top of it meanwhile; what the user wrote stays in the conversation.
 */
export async function* takeTurn(
  context: TurnContext,
  request: TurnRequest,
): AsyncGenerator<TurnMessageOut, void, undefined> {
  const stopwatch = createStopwatch(context.now);
  const hold = context.people.hold(request.userId);
  const leave = context.roster.enter();
  try {
    const text = cleanText(request.text);
    if (text.length < 1 || text.length > LIMITS.textUnits)
      throw errors.TEXT_INVALID({ maximum: LIMITS.textUnits });
    const clean = { ...request, text };
    const counts = await countsFor(text, context.store, request.userId);
    const axes = await hold.run(({ measured }) => effectiveValues(measured.adaptation));
    const earlier = earlierTurns(clean, context);
    const { userId, conversationId, turnId, model } = clean;
    const answerer = await context.choose({
      ...{ userId, conversationId, turnId, model, text, earlier, axes, isAgain: false },
    });
    const memories = await memoriesFor(clean, context, answerer);
    const models = createAskedModels(answerer, { userId, named: context.named });
    const open = await hold.run((person) =>
      openTurn(context, clean, { person, hold, models, counts, memories }),
    );
    yield* deliver(context, { ...open, stopwatch });
  } catch (error) {
    yield turnFailed(request.turnId, codedFailure(error, context.report));
  } finally {
    hold.release();
    leave();
  }
}
