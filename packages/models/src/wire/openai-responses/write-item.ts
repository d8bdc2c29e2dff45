import type { AnswerBlock } from '../answer-block.ts';
import { isJsonObject, type JsonObject } from '../format.ts';

type Status = 'in_progress' | 'completed' | 'incomplete';

/** The id of a block's item: the vendor's own where it wants it back. */
export function itemId(block: AnswerBlock, id: string, at: number): string {
  if (block.kind === 'reasoning') return block.id ?? `rs_${id}_${at}`;
  if (block.kind === 'toolCall') return `fc_${id}_${at}`;
  return `msg_${id}_${at}`;
}

/** A block as an item; while it is in progress without its content. */
export function writeItem(block: AnswerBlock, id: string, status: Status): JsonObject {
  const isBegun = status === 'in_progress';
  if (block.kind === 'other') return ownItem(block);
  if (block.kind === 'toolCall') {
    const { id: callId, name, text } = block;
    return {
      ...{ id, type: 'function_call', status, call_id: callId, name },
      arguments: isBegun ? '' : text,
    };
  }
  if (block.kind === 'reasoning') return writeReasoning(block, id, isBegun);
  const content = isBegun ? [] : [writePart(block)];
  return { id, type: 'message', status, role: 'assistant', content };
}

function writeReasoning(
  block: Extract<AnswerBlock, { kind: 'reasoning' }>,
  id: string,
  isBegun: boolean,
): JsonObject {
  const part = isBegun || block.text === '' ? [] : [writePart(block)];
  return {
    id,
    type: 'reasoning',
    summary: block.summary ? part : [],
    ...(!block.summary && { content: part }),
    // A signature without an id is of another vendor.
    ...(block.seal !== undefined && block.id !== undefined && { encrypted_content: block.seal }),
  };
}

/** The one part of a block's item. */
export function writePart(block: AnswerBlock): JsonObject {
  const { kind, text } = block;
  if (kind === 'refusal') return { type: 'refusal', refusal: text };
  if (kind === 'reasoning') {
    return { type: block.summary ? 'summary_text' : 'reasoning_text', text };
  }
  const annotations = block.notes.flatMap(({ annotation }) =>
    isJsonObject(annotation) ? [annotation] : [],
  );
  return { type: 'output_text', text, annotations, logprobs: [] };
}

/** A vendor's own item as it was when it was done, or as it began. */
function ownItem({ value, notes }: Extract<AnswerBlock, { kind: 'other' }>): JsonObject {
  const done = notes.findLast(({ type }) => type === 'response.output_item.done');
  return (done ?? value).item as JsonObject;
}
