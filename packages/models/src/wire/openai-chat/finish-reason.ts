import type { ChatEndReason, ChatEvent } from '../chat-event.ts';

type End = Extract<ChatEvent, { type: 'end' }>;

const REASONS: ReadonlyMap<unknown, ChatEndReason> = new Map<unknown, ChatEndReason>([
  ['stop', 'stop'],
  ['length', 'length'],
  ['tool_calls', 'toolCalls'],
  ['content_filter', 'contentFilter'],
  ['function_call', 'toolCalls'],
]);

/** What a `finish_reason` says. An answer with tool calls ended because of them, whatever is said. */
export function readFinishReason(word: unknown, hasCalls: boolean): End {
  const said = REASONS.get(word) ?? 'stop';
  const reason = said === 'stop' && hasCalls ? 'toolCalls' : said;
  return word === 'function_call' ? { type: 'end', reason, word } : { type: 'end', reason };
}

export function writeFinishReason({ reason, word }: End, hasCalls: boolean): string {
  if (word === 'function_call') return word;
  if (reason === 'length') return 'length';
  if (reason === 'contentFilter') return 'content_filter';
  return reason === 'toolCalls' || hasCalls ? 'tool_calls' : 'stop';
}
