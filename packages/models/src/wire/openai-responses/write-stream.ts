import { type AnswerBlock, type BlockChange, createAnswerBlocks } from '../answer-block.ts';
import type { ChatEvent, ChatUsage, WireFailure } from '../chat-event.ts';
import type { EventWriter, EventWriterOptions } from '../event-writer.ts';
import { failure } from '../failure.ts';
import type { JsonObject } from '../format.ts';
import { eventText } from '../server-sent-event.ts';
import { errorOfFailure, openaiError } from '../write-error.ts';
import { writeEndOfResponse } from './end-of-response.ts';
import { responseObject } from './response-object.ts';
import { itemId, writeItem, writePart } from './write-item.ts';

/**
 * Writes the events of a Response: created, in progress, items with their parts one after the other, the
 * whole response at the end. Each is numbered and names itself on the `event:` line.
 */
export function createResponsesWriter(options: EventWriterOptions): EventWriter {
  const answer = createAnswerBlocks();
  let sequence = 0;
  let started = false;
  let usage: ChatUsage | undefined;
  let end: Extract<ChatEvent, { type: 'end' }> | undefined;

  const emit = (type: string, data: JsonObject): string =>
    eventText(JSON.stringify({ ...data, type, sequence_number: sequence++ }), type);

  function start(): string {
    if (started) return '';
    started = true;
    const state = { status: 'in_progress', incomplete_details: null, output: [] } as const;
    const response = responseObject(options, { ...state, usage: undefined });
    return emit('response.created', { response }) + emit('response.in_progress', { response });
  }

  const write = (changes: readonly BlockChange[]): string =>
    changes.length === 0 ? '' : start() + changes.map(writeChange).join('');

  function writeChange({ change, block, at, ...rest }: BlockChange): string {
    const place = { item_id: itemId(block, options.id, at), output_index: at };
    if (block.kind === 'other') {
      // The item's own end is written as it came.
      return change === 'open'
        ? emit('response.output_item.added', { ...block.value, output_index: at })
        : '';
    }
    if (change === 'open') return open(block, place);
    if (change === 'close') return close(block, place);
    const { text: delta } = rest as { text: string };
    const { name, index } = partEvents(block);
    const more = block.kind === 'text' ? { logprobs: [] } : {};
    return emit(`${name}.delta`, { ...place, ...index, delta, ...more });
  }

  function open(block: AnswerBlock, place: { item_id: string; output_index: number }): string {
    const { output_index } = place;
    const item = writeItem(block, place.item_id, 'in_progress');
    const { part, index } = partEvents(block);
    const added = emit('response.output_item.added', { output_index, item });
    if (part === undefined || isSealOnly(block)) return added;
    const empty = writePart({ ...block, text: '', notes: [] });
    return added + emit(`${part}.added`, { ...place, ...index, part: empty });
  }

  function close(block: AnswerBlock, place: { item_id: string; output_index: number }): string {
    const { output_index } = place;
    const { name, part, index, field } = partEvents(block);
    const more = block.kind === 'text' ? { logprobs: [] } : {};
    const content = isSealOnly(block)
      ? ''
      : emit(`${name}.done`, { ...place, ...index, [field]: block.text, ...more });
    const parts =
      part === undefined || isSealOnly(block)
        ? ''
        : emit(`${part}.done`, { ...place, ...index, part: writePart(block) });
    const item = writeItem(block, place.item_id, 'completed');
    return content + parts + emit('response.output_item.done', { output_index, item });
  }

  /** What the vendor alone knows, with the place it has in this answer. */
  function other(data: JsonObject): string {
    if (data.type === 'response.output_item.added') return write(answer.openOther(data));
    const output_index = answer.openAt;
    if (output_index === undefined || typeof data.type !== 'string') return '';
    const block = answer.blocks[output_index];
    answer.note(data);
    const isNote = block.kind !== 'other';
    const item_id = itemId(block, options.id, output_index);
    if (data.type === 'response.output_item.done') answer.close();
    return emit(data.type, { ...data, output_index, ...(isNote && { item_id }) });
  }

  function fail(failed: WireFailure): string {
    const error = openaiError(errorOfFailure(failed));
    const { code, message, param } = error;
    return emit('error', { code, message, param, error });
  }

  return {
    push(event) {
      switch (event.type) {
        case 'start':
          return start();
        case 'usage':
          usage = event;
          return '';
        case 'end':
          end = event;
          return '';
        case 'error':
          return fail(event);
        case 'other':
          return event.format === 'openai-responses' ? other(event.data) : '';
        default:
          return write(answer.push(event));
      }
    },
    fail,
    end() {
      if (!end) return fail(failure('server'));
      const closing = write(answer.close()) + start();
      const state = writeEndOfResponse(end);
      const output = answer.blocks.map((block, at) =>
        writeItem(block, itemId(block, options.id, at), 'completed'),
      );
      const response = responseObject(options, { ...state, output, usage });
      return closing + emit(`response.${state.status}`, { response });
    },
  };
}

/** Thoughts that only their vendor can read: an item without a part. */
const isSealOnly = ({ kind, text }: AnswerBlock): boolean => kind === 'reasoning' && text === '';

interface PartEvents {
  /** Of the pieces of the content. */
  readonly name: string;
  /** Of the part around them; a call has none. */
  readonly part?: string;
  /** Where the part stands in its item. */
  readonly index: JsonObject;
  /** What the whole content is called. */
  readonly field: string;
}

/** What the events of a block are called. */
function partEvents(block: AnswerBlock): PartEvents {
  const content = { part: 'response.content_part', index: { content_index: 0 } };
  if (block.kind === 'toolCall') {
    return { name: 'response.function_call_arguments', index: {}, field: 'arguments' };
  }
  if (block.kind === 'refusal') return { ...content, name: 'response.refusal', field: 'refusal' };
  if (block.kind !== 'reasoning') {
    return { ...content, name: 'response.output_text', field: 'text' };
  }
  if (!block.summary) return { ...content, name: 'response.reasoning_text', field: 'text' };
  return {
    name: 'response.reasoning_summary_text',
    part: 'response.reasoning_summary_part',
    index: { summary_index: 0 },
    field: 'text',
  };
}
