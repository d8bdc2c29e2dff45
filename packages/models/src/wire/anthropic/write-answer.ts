import { errors } from '../../errors.ts';
import type { AnswerBlock } from '../answer-block.ts';
import type { EventWriterOptions } from '../event-writer.ts';
import { isJsonObject, type JsonObject } from '../format.ts';
import type { GatheredAnswer } from '../gather-answer.ts';
import { writeStopReason } from './stop-reason.ts';
import { writeAnthropicUsage } from './usage.ts';

/**
 * A whole Message.
 *
 * @throws PROVIDER_RESPONSE_INVALID where the arguments of a tool call are no JSON object
 */
export function writeAnthropicAnswer(
  { blocks, usage, end, extra }: GatheredAnswer,
  options: EventWriterOptions,
): JsonObject {
  const hasCalls = blocks.some(({ kind }) => kind === 'toolCall');
  return {
    ...extra,
    id: `msg_${options.id}`,
    type: 'message',
    role: 'assistant',
    model: options.model,
    content: blocks.flatMap(writeBlock),
    stop_reason: writeStopReason(end, hasCalls),
    stop_sequence: end.stopSequence ?? null,
    usage: writeAnthropicUsage(usage ?? { input: 0, output: 0 }),
  };
}

function writeBlock(block: AnswerBlock): JsonObject[] {
  if (block.kind === 'toolCall') {
    const input = argumentsOf(block.text);
    return [{ type: 'tool_use', id: block.id, name: block.name, input }];
  }
  if (block.kind === 'reasoning') {
    // A seal with an id is of another vendor; sealed thoughts without a text say nothing here.
    if (block.id !== undefined && block.text === '') return [];
    const signature = block.id === undefined ? (block.seal ?? '') : '';
    return [{ type: 'thinking', thinking: block.text, signature }];
  }
  if (block.kind === 'other') return [otherBlock(block.value, block.notes)];
  const citations = block.notes.flatMap(({ delta }) =>
    isJsonObject(delta) && delta.type === 'citations_delta' ? [delta.citation] : [],
  );
  return [{ type: 'text', text: block.text, ...(citations.length > 0 && { citations }) }];
}

/** A vendor's own block, with the arguments that came in pieces put into it. */
function otherBlock({ content_block: block }: JsonObject, notes: readonly JsonObject[]) {
  const pieces = notes.map(({ delta }) =>
    isJsonObject(delta) && typeof delta.partial_json === 'string' ? delta.partial_json : '',
  );
  const input = pieces.join('');
  return { ...(block as JsonObject), ...(input !== '' && { input: argumentsOf(input) }) };
}

/** A tool that is called with other arguments than were written could do harm: that is a failure. */
function argumentsOf(text: string): JsonObject {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (isJsonObject(value)) return value;
  } catch {
    // Said below, without quoting it.
  }
  throw errors.PROVIDER_RESPONSE_INVALID();
}
