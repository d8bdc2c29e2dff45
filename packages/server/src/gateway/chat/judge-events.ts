import type { Guard, Judgement } from '@lethe/constitution';
import type { ChatEvent } from '@lethe/models';
import { REFUSAL } from './refusal.ts';

/** Judges the events of one answer on their way to the client. */
export interface EventJudge {
  /** What may be shown now. */
  push(event: ChatEvent): ChatEvent[];
  /** Whether the answer was stopped: nothing more of it is shown. */
  readonly isStopped: boolean;
}

type Piece = 'text' | 'reasoning' | 'refusal' | 'toolArguments';

const textOf = (event: ChatEvent): string | null => {
  if (event.type === 'toolArguments') return event.fragment;
  return event.type === 'text' || event.type === 'reasoning' || event.type === 'refusal'
    ? event.text
    : null;
};

const withText = (event: ChatEvent, text: string): ChatEvent =>
  event.type === 'toolArguments' ? { ...event, fragment: text } : ({ ...event, text } as ChatEvent);

/**
 * Each piece of an answer (its text, its reasoning, the arguments of a tool call) is judged as a text of
 * its own. What is held back comes before the event that ends its piece. A stopped answer ends as a
 * refusal of the model.
 *
 * @param onJudged told of each piece once
 */
export function createEventJudge({
  guard,
  onJudged,
}: {
  guard: () => Guard;
  onJudged: (judgement: Judgement) => void;
}): EventJudge {
  let isStopped = false;
  let current: { kind: Piece; index: number; guard: Guard; last: ChatEvent } | null = null;

  function stopWith(judgement: Judgement): ChatEvent[] {
    isStopped = true;
    current = null;
    onJudged(judgement);
    return [...REFUSAL];
  }

  function endPiece(): ChatEvent[] {
    if (current === null) return [];
    const { guard: ended, last } = current;
    current = null;
    const { release, stop, judgement } = ended.end();
    const shown = release === '' ? [] : [withText(last, release)];
    if (stop !== undefined) return [...shown, ...stopWith(stop)];
    onJudged(judgement);
    return shown;
  }

  function pushText(event: ChatEvent, text: string): ChatEvent[] {
    const kind = event.type as Piece;
    const index = event.type === 'toolArguments' ? event.index : -1;
    const before = current?.kind === kind && current.index === index ? [] : endPiece();
    if (isStopped) return before;
    current ??= { kind, index, guard: guard(), last: event };
    current.last = event;
    const { release, stop } = current.guard.push(text);
    const shown = release === '' ? [] : [withText(event, release)];
    return stop === undefined ? [...before, ...shown] : [...before, ...shown, ...stopWith(stop)];
  }

  return {
    get isStopped() {
      return isStopped;
    },
    push(event) {
      if (isStopped) return [];
      const text = textOf(event);
      if (text !== null) return pushText(event, text);
      // What only its vendor can read may hold what was never judged.
      if (event.type === 'other') return [];
      if (event.type === 'start' || event.type === 'usage') return [event];
      const before = endPiece();
      return isStopped ? before : [...before, event];
    },
  };
}
