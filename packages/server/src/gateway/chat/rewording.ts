import { createAskedModels, type Egress, type Judging, type Revision } from '@lethe/assistant';
import { type Judgement, TEXT_LIMIT } from '@lethe/constitution';
import type { ChatEvent, ChatRequest } from '@lethe/models';
import type { Caller } from '../caller/caller.ts';
import type { Target, Targets } from '../models/targets.ts';
import { answererOf } from './answerer-of.ts';

/** A whole answer with its text reworded. */
export interface Reworded {
  readonly events: readonly ChatEvent[];
  readonly judgement: Judgement;
  readonly revised: number;
}

/** Rewords whole answers that break a principle with the action `revise`. */
export interface Rewording {
  /** Null where the answer stays as it is, as one does that programs read. */
  of(
    events: readonly ChatEvent[],
    judged: Judgement,
    asked: {
      readonly request: ChatRequest;
      readonly caller: Caller;
      readonly target: Target;
      readonly signal: AbortSignal;
    },
  ): Promise<Reworded | null>;
}

export interface RewordingOptions {
  readonly judging: Judging;
  readonly revision: Revision;
  readonly egress: Egress;
  readonly targets: Targets;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

export function createRewording({
  judging,
  revision,
  egress,
  targets,
  now,
}: RewordingOptions): Rewording {
  const judge = (text: string) => judging.judgeInput([{ role: 'assistant', text }]);
  return {
    async of(events, judged, { request, caller, target, signal }) {
      if (!revision.isDue(judged) || isForPrograms(events, request)) return null;
      const text = events.map((event) => (event.type === 'text' ? event.text : '')).join('');
      if (text === '' || text.length > TEXT_LIMIT) return null;
      // Of an answer that was judged before, the places are not remembered.
      const first = await judge(text);
      if (!revision.isDue(first)) return null;
      const models = createAskedModels(answererOf(target, { caller, egress, now }), {
        userId: caller.ownerId,
        named: async (model) =>
          answererOf(await targets.find(model, caller), { caller, egress, now }),
      });
      const reworded = await revision.of(text, first, { models, judge, signal });
      if (reworded === null) return null;
      const { judgement, revised } = reworded;
      return { events: withText(events, reworded.text), judgement, revised };
    },
  };
}

const isForPrograms = (events: readonly ChatEvent[], { responseFormat }: ChatRequest): boolean =>
  (responseFormat !== undefined && responseFormat.type !== 'text') ||
  events.some(({ type }) => type === 'toolArguments');

/** The same answer with another text, all of it where the first piece was. */
function withText(events: readonly ChatEvent[], text: string): ChatEvent[] {
  const first = events.findIndex(({ type }) => type === 'text');
  return events.flatMap((event, at): ChatEvent[] => {
    if (event.type !== 'text') return [event];
    return at === first ? [{ ...event, text }] : [];
  });
}
