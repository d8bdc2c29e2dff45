import { type AnswerBlock, type BlockChange, createAnswerBlocks } from '../answer-block.ts';
import type { ChatEvent, ChatUsage, WireFailure } from '../chat-event.ts';
import type { EventWriter, EventWriterOptions } from '../event-writer.ts';
import { failure } from '../failure.ts';
import type { JsonObject } from '../format.ts';
import { eventText } from '../server-sent-event.ts';
import { anthropicError, errorOfFailure } from '../write-error.ts';
import { writeStopReason } from './stop-reason.ts';
import { writeAnthropicUsage } from './usage.ts';

const NO_TOKENS: ChatUsage = { input: 0, output: 0 };

/**
 * Writes the events of a Message: its begin, blocks one after the other, the stop reason with the tokens,
 * its end. Each names itself on the `event:` line, without which clients see nothing.
 */
export function createAnthropicWriter(options: EventWriterOptions): EventWriter {
  const answer = createAnswerBlocks();
  let extra: JsonObject = {};
  let started = false;
  let usage: ChatUsage | undefined;
  let end: Extract<ChatEvent, { type: 'end' }> | undefined;

  /** Written with the first piece of the answer, so that it can tell the tokens that were read. */
  function start(): string {
    if (started) return '';
    started = true;
    const message = {
      ...extra,
      id: `msg_${options.id}`,
      type: 'message',
      role: 'assistant',
      model: options.model,
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: writeAnthropicUsage(usage ?? NO_TOKENS),
    };
    return named({ type: 'message_start', message });
  }

  const write = (changes: readonly BlockChange[]): string =>
    changes.length === 0 ? '' : start() + changes.map(writeChange).join('');

  /** A vendor's own kind of block, with the place it has in this answer. */
  function other(data: JsonObject): string {
    if (data.type === 'content_block_start') {
      const changes = answer.openOther(data);
      return write(changes);
    }
    const index = answer.openAt;
    if (index === undefined) return '';
    if (data.type === 'content_block_stop') return write(answer.close());
    return start() + named({ ...data, index });
  }

  const fail = (failed: WireFailure): string => named(anthropicError(errorOfFailure(failed)));

  return {
    push(event) {
      switch (event.type) {
        case 'start':
          extra = event.extra ?? {};
          return '';
        case 'usage':
          usage = event;
          return '';
        case 'end':
          end = event;
          return '';
        case 'error':
          return fail(event);
        case 'other':
          return event.format === 'anthropic' ? other(event.data) : '';
        case 'reasoningSeal':
          // A seal with an id is of another vendor and would be refused when it comes back.
          return event.id === undefined ? write(answer.push(event)) : write(answer.close());
        default:
          return write(answer.push(event));
      }
    },
    fail,
    end() {
      if (!end) return fail(failure('server'));
      const hasCalls = answer.blocks.some(({ kind }) => kind === 'toolCall');
      const delta = {
        stop_reason: writeStopReason(end, hasCalls),
        stop_sequence: end.stopSequence ?? null,
      };
      const tokens = writeAnthropicUsage(usage ?? NO_TOKENS);
      return [
        write(answer.close()),
        start(),
        named({ type: 'message_delta', delta, usage: tokens }),
        named({ type: 'message_stop' }),
      ].join('');
    },
  };
}

const named = (data: JsonObject): string => eventText(JSON.stringify(data), data.type as string);

function writeChange({ change, block, at: index, ...rest }: BlockChange): string {
  if (change === 'open') {
    if (block.kind === 'other') return named({ ...block.value, index });
    return named({ type: 'content_block_start', index, content_block: emptyBlock(block) });
  }
  if (change === 'add') {
    const { text } = rest as { text: string };
    return named({ type: 'content_block_delta', index, delta: deltaOf(block, text) });
  }
  const seal = block.kind === 'reasoning' ? block.seal : undefined;
  const signature = { type: 'signature_delta', signature: seal };
  return [
    seal === undefined ? '' : named({ type: 'content_block_delta', index, delta: signature }),
    named({ type: 'content_block_stop', index }),
  ].join('');
}

function emptyBlock(block: AnswerBlock): JsonObject {
  if (block.kind === 'toolCall') {
    return { type: 'tool_use', id: block.id, name: block.name, input: {} };
  }
  if (block.kind === 'reasoning') return { type: 'thinking', thinking: '', signature: '' };
  return { type: 'text', text: '' };
}

function deltaOf({ kind }: AnswerBlock, text: string): JsonObject {
  if (kind === 'toolCall') return { type: 'input_json_delta', partial_json: text };
  if (kind === 'reasoning') return { type: 'thinking_delta', thinking: text };
  return { type: 'text_delta', text };
}
