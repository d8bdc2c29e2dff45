import type { ChatHistoryItem } from 'node-llama-cpp';
import { writeFacts } from '../nano/facts.ts';
import type { Message, Style } from '../runtime/runtime.ts';
import { styleInstructions } from '../runtime/style-instructions.ts';

/**
 * A conversation as node-llama-cpp's chat templates take it, ending with the answer to write. The style
 * stands before everything; facts and memories stand below the message they belong to.
 */
export function chatHistory(messages: readonly Message[], style: Style): ChatHistoryItem[] {
  const instructions = styleInstructions(style);
  return [
    ...(instructions === '' ? [] : [{ type: 'system', text: instructions } as const]),
    ...messages.map(toItem),
    { type: 'model', response: [] },
  ];
}

function toItem({ role, content, facts, memories = [] }: Message): ChatHistoryItem {
  const text = content.toWellFormed();
  if (role === 'assistant') return { type: 'model', response: [text] };
  const below = [
    ...(facts ? [`(Lethe's own state: ${writeFacts(facts)})`] : []),
    ...(memories.length > 0
      ? [`(I asked you to remember: ${memories.map((one) => one.toWellFormed()).join('; ')})`]
      : []),
  ];
  return { type: 'user', text: [text, ...below].join('\n\n') };
}
