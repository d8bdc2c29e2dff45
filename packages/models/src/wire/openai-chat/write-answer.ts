import type { EventWriterOptions } from '../event-writer.ts';
import { present } from '../fields.ts';
import type { JsonObject } from '../format.ts';
import type { GatheredAnswer } from '../gather-answer.ts';
import { writeFinishReason } from './finish-reason.ts';
import { writeChatUsage } from './usage.ts';

/** A whole Chat Completion. */
export function writeChatAnswer(answer: GatheredAnswer, options: EventWriterOptions): JsonObject {
  const { blocks, usage, end, extra, others } = answer;
  const textOf = (kind: string): string =>
    blocks.map((block) => (block.kind === kind ? block.text : '')).join('');
  const calls = blocks.flatMap((block) =>
    block.kind === 'toolCall'
      ? [{ id: block.id, type: 'function', function: { name: block.name, arguments: block.text } }]
      : [],
  );
  const own = othersOf(others);
  const hasText = blocks.some(({ kind }) => kind === 'text');
  return present({
    ...extra,
    ...own.top,
    id: `chatcmpl-${options.id}`,
    object: 'chat.completion',
    created: options.created,
    model: options.model,
    choices: [
      {
        ...own.choice,
        index: 0,
        message: present({
          ...own.message,
          role: 'assistant',
          content: hasText || (calls.length === 0 && !textOf('refusal')) ? textOf('text') : null,
          refusal: textOf('refusal') || null,
          reasoning_content: textOf('reasoning') || undefined,
          tool_calls: calls.length > 0 ? calls : undefined,
        }),
        logprobs: own.choice.logprobs ?? null,
        finish_reason: writeFinishReason(end, calls.length > 0),
      },
    ],
    usage: usage && writeChatUsage(usage),
  });
}

/** What had no word on the way, put back where it stood. */
function othersOf(others: readonly JsonObject[]) {
  const parts = others.map(({ choices, ...top }) => {
    const [first] = Array.isArray(choices) ? (choices as JsonObject[]) : [];
    const { index: _, delta, ...choice } = first ?? {};
    return { top, choice, message: delta as JsonObject };
  });
  return {
    top: Object.assign({}, ...parts.map(({ top }) => top)) as JsonObject,
    choice: Object.assign({}, ...parts.map(({ choice }) => choice)) as JsonObject,
    message: Object.assign({}, ...parts.map(({ message }) => message)) as JsonObject,
  };
}
