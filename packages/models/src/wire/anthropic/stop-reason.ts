import type { ChatEndReason, ChatEvent } from '../chat-event.ts';
import { textOf } from '../json-values.ts';

type End = Extract<ChatEvent, { type: 'end' }>;

const REASONS: ReadonlyMap<unknown, ChatEndReason> = new Map<unknown, ChatEndReason>([
  ['end_turn', 'stop'],
  ['max_tokens', 'length'],
  ['stop_sequence', 'stopSequence'],
  ['tool_use', 'toolCalls'],
  ['refusal', 'contentFilter'],
  ['pause_turn', 'stop'],
  ['model_context_window_exceeded', 'length'],
]);

/** Words that are finer than the reasons of an answer's end. */
const OWN_WORDS = new Set(['pause_turn', 'model_context_window_exceeded']);

export function readStopReason(word: string, sequence: unknown, hasCalls: boolean): End {
  const said = REASONS.get(word) ?? 'stop';
  const stopSequence = said === 'stopSequence' ? textOf(sequence) : '';
  return {
    type: 'end',
    reason: said === 'stop' && hasCalls && !OWN_WORDS.has(word) ? 'toolCalls' : said,
    ...(stopSequence !== '' && { stopSequence }),
    ...(OWN_WORDS.has(word) && { word }),
  };
}

export function writeStopReason({ reason, word }: End, hasCalls: boolean): string {
  if (word !== undefined && OWN_WORDS.has(word)) return word;
  if (reason === 'length') return 'max_tokens';
  if (reason === 'contentFilter') return 'refusal';
  if (reason === 'toolCalls' || hasCalls) return 'tool_use';
  return reason === 'stopSequence' ? 'stop_sequence' : 'end_turn';
}
