import { writeFacts } from '../nano/facts.ts';
import type { GenerationRequest } from '../runtime/check-options.ts';
import type { Message } from '../runtime/runtime.ts';
import { styleInstructions } from '../runtime/style-instructions.ts';
import type { ChatMessage, ChatRequest } from '../wire/chat-request.ts';

/** What a person lets a connection know besides the conversation. */
export interface Told {
  /** How answers should be written, as instructions; the adaptation itself never goes. */
  readonly style: boolean;
  /** What the person asked to be remembered. */
  readonly memories: boolean;
  /** Counts of Lethe's own state, where the message asks about them. */
  readonly facts: boolean;
}

/** The longest instructions about style, UTF-16 units. */
export const STYLE_UNITS = 200;
/** The longest conversation that is sent, UTF-16 units: about 12,000 tokens. The newest message always is. */
export const HISTORY_UNITS = 48_000;

export interface Prompt {
  readonly system: ChatRequest['system'];
  readonly messages: readonly ChatMessage[];
  /** Whether old messages were left out. */
  readonly truncated: boolean;
}

/** A conversation as a connection is told it. */
export function buildPrompt({ messages, style }: GenerationRequest, told: Told): Prompt {
  const instructions = told.style ? styleInstructions(style, STYLE_UNITS) : '';
  const written = messages.map((message) => textOf(message, told));
  let first = written.length - 1;
  let units = written[first]?.length ?? 0;
  while (first > 0 && units + written[first - 1]!.length <= HISTORY_UNITS) {
    first--;
    units += written[first]!.length;
  }
  // A conversation that began with an answer would be refused by some.
  while (messages[first]?.role === 'assistant') first++;
  return {
    system: instructions === '' ? [] : [{ type: 'text', text: instructions }],
    messages: messages.slice(first).map(({ role }, i) => ({
      role,
      content: [{ type: 'text', text: written[first + i]! }],
    })),
    truncated: first > 0,
  };
}

function textOf({ role, content, facts, memories = [] }: Message, told: Told): string {
  const text = content.toWellFormed();
  if (role === 'assistant') return text;
  const remembered = told.memories && memories.length > 0;
  return [
    text,
    ...(told.facts && facts ? [`(Lethe's own state: ${writeFacts(facts)})`] : []),
    ...(remembered
      ? [`(I asked you to remember: ${memories.map((one) => one.toWellFormed()).join('; ')})`]
      : []),
  ].join('\n\n');
}
