import { effectiveValues } from '@lethe/interaction';
import { shownAdaptation } from '../adaptation/shape.ts';
import { createAskedModels } from '../answerer/asked-models.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { errors } from '../errors.ts';
import { styleWordsOf } from '../facts/style-words.ts';
import { styleOf } from '../style/style.ts';
import { createStopwatch } from '../time/stopwatch.ts';
import type { TurnContext } from './context.ts';
import { deliver, type TurnMessageOut } from './deliver.ts';
import { codedFailure, turnFailed } from './failure.ts';

export interface RegenerateRequest {
  userId: string;
  conversationId: string;
  turnId: string;
  /** The model that is to answer; Lethe's own where absent. */
  model?: string | undefined;
  signal?: AbortSignal;
}

/** @throws TURN_UNKNOWN */
function askedAgain({ userId, id, turns }: Conversation, turnId: string) {
  const index = turns.findIndex((turn) => turn.turnId === turnId);
  const turn = turns[index];
  if (!turn) throw errors.TURN_UNKNOWN();
  const earlier = turns.slice(0, index);
  return { userId, conversationId: id, turnId, text: turn.text, earlier };
}

/**
 * Answers a turn again in the style that counts now; later turns are dropped. Nothing is measured and
 * nothing recorded. When it fails the earlier answer comes back. It never throws.
 */
export async function* regenerate(
  context: TurnContext,
  { userId, conversationId, turnId, model, signal }: RegenerateRequest,
): AsyncGenerator<TurnMessageOut, void, undefined> {
  const { conversations, people, roster, clock, now } = context;
  const stopwatch = createStopwatch(now);
  const leave = roster.enter();
  try {
    const { measured, erasures } = await people.with(userId, ({ measured, erasures }) => ({
      measured,
      erasures,
    }));
    const axes = effectiveValues(measured.adaptation);
    const asked = askedAgain(conversations.read(userId, conversationId), turnId);
    const answerer = await context.choose({ ...asked, model, axes, isAgain: true });
    const running = conversations.again({ userId, id: conversationId, turnId });
    const { turn } = running;
    const { answer, receipt, style, facts } = turn;
    conversations.rewrite(running, '');
    Object.assign(turn, {
      receipt: null,
      style: styleOf(axes),
      facts: facts && { ...facts, style: styleWordsOf(axes) },
    });
    yield* deliver(context, {
      running,
      models: createAskedModels(answerer, { userId, named: context.named }),
      at: clock(),
      axes,
      signal,
      stopwatch,
      adaptation: shownAdaptation(measured),
      record: () => people.with(userId, (current) => current.erasures === erasures),
      takeBack: async () => undefined,
      restore() {
        conversations.rewrite(running, answer);
        Object.assign(turn, { receipt, style, facts });
      },
    });
  } catch (error) {
    yield turnFailed(turnId, codedFailure(error, context.report));
  } finally {
    leave();
  }
}
