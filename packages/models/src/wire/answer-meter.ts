import type { ChatEvent } from './chat-event.ts';
import { WIRE_LIMITS } from './limits.ts';

/** Counts an answer against its bounds. */
export interface AnswerMeter {
  /** Whether the answer is still within them, these events included. */
  count(events: readonly ChatEvent[]): boolean;
}

export function createAnswerMeter(): AnswerMeter {
  let units = 0;
  let calls = 0;
  let others = 0;
  let blocks = 0;
  let last: ChatEvent['type'] | undefined;

  function note(event: ChatEvent): void {
    if (event.type === 'toolStart') calls++;
    else if (event.type === 'other') others++;
    else if ('text' in event) units += event.text.length;
    else if ('fragment' in event) units += event.fragment.length;
    else if ('seal' in event) units += event.seal.length;
    // What only a vendor has a word for may stand between two pieces of one text.
    if (event.type === last || event.type === 'other') return;
    blocks++;
    last = event.type;
  }

  return {
    count(events) {
      for (const event of events) note(event);
      return (
        units <= WIRE_LIMITS.answerUnits &&
        calls <= WIRE_LIMITS.toolCalls &&
        others <= WIRE_LIMITS.others &&
        blocks <= WIRE_LIMITS.blocks
      );
    },
  };
}
