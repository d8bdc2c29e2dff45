import type { ChatEvent } from '../chat-event.ts';
import { failure, kindOfCode } from '../failure.ts';
import { isJsonObject, type JsonObject } from '../format.ts';
import { textOf, textOr } from '../json-values.ts';
import type { StreamReader } from '../stream-reader.ts';
import { readStopReason } from './stop-reason.ts';
import { readAnthropicUsage } from './usage.ts';

/** Fields of a message that have a word of their own. */
const MESSAGE = new Set([
  'id',
  'type',
  'role',
  'model',
  'content',
  'stop_reason',
  'stop_sequence',
  'usage',
]);

type Open =
  | { readonly kind: 'text' | 'thinking' | 'other' }
  | { kind: 'tool'; index: number; empty: boolean };

/** Reads the events of a Message. */
export function createAnthropicReader(): StreamReader {
  let usage: JsonObject = {};
  let stop: { readonly word: string; readonly sequence: unknown } | undefined;
  let over = false;
  let calls = 0;
  let open: Open | undefined;

  function start({ message }: JsonObject): ChatEvent[] {
    const { id, model, usage: read, ...rest } = isJsonObject(message) ? message : {};
    if (isJsonObject(read)) usage = read;
    const extra = Object.fromEntries(
      Object.entries(rest).filter(([name, value]) => !MESSAGE.has(name) && value !== null),
    );
    const hasExtra = Object.keys(extra).length > 0;
    const begin: ChatEvent = {
      type: 'start',
      id: textOf(id),
      model: textOf(model),
      ...(hasExtra && { extra }),
    };
    const { input, ...rested } = readAnthropicUsage(usage);
    return input > 0 ? [begin, { type: 'usage', input, ...rested }] : [begin];
  }

  function openBlock(data: JsonObject): ChatEvent[] {
    const block = isJsonObject(data.content_block) ? data.content_block : {};
    if (block.type === 'text') {
      open = { kind: 'text' };
      const text = textOf(block.text);
      return text === '' ? [] : [{ type: 'text', text }];
    }
    if (block.type === 'thinking') {
      open = { kind: 'thinking' };
      const text = textOf(block.thinking);
      return text === '' ? [] : [{ type: 'reasoning', text }];
    }
    if (block.type !== 'tool_use') {
      open = { kind: 'other' };
      return [other(data)];
    }
    const index = calls++;
    const input = isJsonObject(block.input) && Object.keys(block.input).length > 0;
    open = { kind: 'tool', index, empty: !input };
    const id = textOr(block.id, `toolu_${index}`);
    const begin: ChatEvent = { type: 'toolStart', index, id, name: textOf(block.name) };
    if (!input) return [begin];
    return [begin, { type: 'toolArguments', index, fragment: JSON.stringify(block.input) }];
  }

  function readDelta(data: JsonObject): ChatEvent[] {
    const delta = isJsonObject(data.delta) ? data.delta : {};
    if (delta.type === 'text_delta') return said('text', textOf(delta.text));
    if (delta.type === 'thinking_delta') return said('reasoning', textOf(delta.thinking));
    if (delta.type === 'signature_delta') {
      const seal = textOf(delta.signature);
      return seal === '' ? [] : [{ type: 'reasoningSeal', seal }];
    }
    if (delta.type === 'input_json_delta' && open?.kind === 'tool') {
      const fragment = textOf(delta.partial_json);
      if (fragment === '') return [];
      open.empty = false;
      return [{ type: 'toolArguments', index: open.index, fragment }];
    }
    return open ? [other(data)] : [];
  }

  /** A call without arguments is told as one with an empty object, which every format can say. */
  function closeBlock(data: JsonObject): ChatEvent[] {
    const closed = open;
    open = undefined;
    if (closed?.kind === 'other') return [other(data)];
    const isEmptyCall = closed?.kind === 'tool' && closed.empty;
    return isEmptyCall ? [{ type: 'toolArguments', index: closed.index, fragment: '{}' }] : [];
  }

  function noteEnd({ delta, usage: written }: JsonObject): ChatEvent[] {
    if (isJsonObject(written)) usage = { ...usage, ...withoutNull(written) };
    if (isJsonObject(delta) && typeof delta.stop_reason === 'string') {
      stop = { word: delta.stop_reason, sequence: delta.stop_sequence };
    }
    return [];
  }

  return {
    read(data) {
      switch (data.type) {
        case 'message_start':
          return start(data);
        case 'content_block_start':
          return openBlock(data);
        case 'content_block_delta':
          return readDelta(data);
        case 'content_block_stop':
          return closeBlock(data);
        case 'message_delta':
          return noteEnd(data);
        case 'message_stop':
          over = stop !== undefined;
          return [];
        case 'error': {
          const type = isJsonObject(data.error) ? data.error.type : undefined;
          return [{ type: 'error', ...failure(kindOfCode(type) ?? 'server') }];
        }
        default:
          return [];
      }
    },
    get complete() {
      return over;
    },
    close() {
      if (!stop || !over) return undefined;
      const end = readStopReason(stop.word, stop.sequence, calls > 0);
      const told = readAnthropicUsage(usage);
      return told.input > 0 || told.output > 0 ? [{ type: 'usage', ...told }, end] : [end];
    },
  };
}

const other = (data: JsonObject): ChatEvent => ({ type: 'other', format: 'anthropic', data });

const said = (type: 'text' | 'reasoning', text: string): ChatEvent[] =>
  text === '' ? [] : [{ type, text }];

const withoutNull = (object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
