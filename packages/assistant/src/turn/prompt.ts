import type { Message } from '@lethe/models';
import type { EndReason } from '@lethe/protocol';
import type { Turn } from '../conversations/conversation.ts';

/** No token of a byte-level vocabulary is expected to stand for more UTF-16 units than this on average. */
const UNITS_PER_TOKEN = 16;

const question = ({ text, facts, memories }: Turn): Message => ({
  role: 'user',
  content: text,
  ...(facts && { facts }),
  ...(memories && memories.length > 0 && { memories }),
});

const messagesOf = (turn: Turn): Message[] => [
  question(turn),
  { role: 'assistant', content: turn.answer, style: turn.style },
];

/** Turns that the constitution ended: neither what was asked nor the refusal is told the model again. */
const NOT_SHOWN: readonly EndReason[] = ['refused', 'replaced'];

/** Whether the model should see a turn again: it was answered, and nothing failed on the way. */
const wasAnswered = ({ answer, receipt }: Turn) =>
  answer !== '' && receipt !== null && !NOT_SHOWN.includes(receipt.ended);

/**
 * The messages a model reads: the answered turns before `current`, the message of `current` last. Turns
 * that could never fit the model's context are left out, so that the work stays bounded; one more than
 * fits is kept, so that the model still says the prompt was truncated.
 */
export function promptOf(
  turns: readonly Turn[],
  current: Turn,
  { contextTokens }: { contextTokens: number },
): Message[] {
  const before = turns.slice(0, turns.indexOf(current)).filter(wasAnswered);
  let units = current.text.length;
  let first = before.length;
  while (first > 0 && units <= contextTokens * UNITS_PER_TOKEN) {
    first--;
    const { text, answer } = before[first] as Turn;
    units += text.length + answer.length;
  }
  return [...before.slice(first).flatMap(messagesOf), question(current)];
}
