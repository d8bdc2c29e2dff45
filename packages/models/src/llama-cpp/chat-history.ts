import type { ChatHistoryItem } from 'node-llama-cpp';
import { writeFacts } from '../nano/facts.ts';
import type { Message, Style } from '../runtime/runtime.ts';
import { styleInstructions } from './style-instructions.ts';

/**
 * A conversation as node-llama-cpp's chat templates take it, ending with the answer to write. The style
 * stands before everything; facts stand below the message they belong to.
 */
export function chatHistory(messages: readonly Message[], style: Style): ChatHistoryItem[] {
  const instructions = styleInstructions(style);
  return [
    ...(instructions === '' ? [] : [{ type: 'system', text: instructions } as const]),
    ...messages.map(toItem),
    { type: 'model', response: [] },
  ];
}

function toItem({ role, content, facts }: Message): ChatHistoryItem {
  const text = content.toWellFormed();
  if (role === 'assistant') return { type: 'model', response: [text] };
  return {
    type: 'user',
    text: facts ? `${text}\n\n(Lethe's own state: ${writeFacts(facts)})` : text,
  };
}
