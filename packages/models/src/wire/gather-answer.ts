import { errors } from '../errors.ts';
import { type AnswerBlock, createAnswerBlocks } from './answer-block.ts';
import type { ChatEvent, ChatUsage } from './chat-event.ts';
import type { JsonObject, WireFormat } from './format.ts';

/** An answer that is whole. */
export interface GatheredAnswer {
  readonly extra: JsonObject;
  readonly blocks: readonly AnswerBlock[];
  readonly usage: ChatUsage | undefined;
  readonly end: Extract<ChatEvent, { type: 'end' }>;
  /** What had no word on the way and belongs to no block. */
  readonly others: readonly JsonObject[];
}

/** Events of a vendor's own that begin a block. */
const BEGINS: ReadonlySet<unknown> = new Set(['content_block_start', 'response.output_item.added']);

/**
 * @throws PROVIDER_STREAM_BROKEN where the answer had not come to its end, PROVIDER_RESPONSE_INVALID
 * where pieces of a tool call come after the next one began
 */
export function gatherAnswer(format: WireFormat, events: Iterable<ChatEvent>): GatheredAnswer {
  const answer = createAnswerBlocks();
  const others: JsonObject[] = [];
  let extra: JsonObject = {};
  let usage: ChatUsage | undefined;
  let end: GatheredAnswer['end'] | undefined;

  function other(data: JsonObject): void {
    if (BEGINS.has(data.type)) answer.openOther(data);
    else if (format === 'openai-chat') others.push(data);
    else answer.note(data);
  }

  function push(event: ChatEvent): void {
    try {
      answer.push(event);
    } catch (error) {
      throw errors.PROVIDER_RESPONSE_INVALID(undefined, { cause: error });
    }
  }

  for (const event of events) {
    if (event.type === 'start') extra = event.extra ?? {};
    else if (event.type === 'usage') usage = event;
    else if (event.type === 'end') end = event;
    else if (event.type === 'error') throw errors.PROVIDER_STREAM_BROKEN();
    else if (event.type !== 'other') push(event);
    else if (event.format === format) other(event.data);
  }
  if (!end) throw errors.PROVIDER_STREAM_BROKEN();
  return { extra, blocks: answer.blocks, usage, end, others };
}
