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
  return {
    count(events) {
      for (const event of events) {
        if (event.type === 'toolStart') calls++;
        else if (event.type === 'other') others++;
        else if ('text' in event) units += event.text.length;
        else if ('fragment' in event) units += event.fragment.length;
        else if ('seal' in event) units += event.seal.length;
      }
      const { answerUnits, toolCalls, blocks } = WIRE_LIMITS;
      return units <= answerUnits && calls <= toolCalls && others <= blocks;
    },
  };
}
