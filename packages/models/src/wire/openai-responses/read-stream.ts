import type { ChatEvent } from '../chat-event.ts';
import { failure, kindOfCode } from '../failure.ts';
import { isJsonObject, type JsonObject } from '../format.ts';
import { textOf, textOr } from '../json-values.ts';
import { WIRE_LIMITS } from '../limits.ts';
import type { StreamReader } from '../stream-reader.ts';
import { readEndOfResponse } from './end-of-response.ts';
import { readResponsesUsage } from './usage.ts';

/** An item that is being given. */
interface OpenItem {
  readonly kind: 'message' | 'reasoning' | 'call' | 'other';
  readonly id: string | undefined;
  /** Of a call. */
  readonly index: number;
  /** Whether anything of its content was told yet. */
  told: boolean;
}

/** Reads the events of a Response. */
export function createResponsesReader(): StreamReader {
  const items = new Map<unknown, OpenItem>();
  let started = false;
  let calls = 0;
  let last: JsonObject | undefined;

  function start(response: JsonObject): ChatEvent[] {
    if (started) return [];
    started = true;
    return [{ type: 'start', id: textOf(response.id), model: textOf(response.model) }];
  }

  function openItem(data: JsonObject): ChatEvent[] {
    if (items.size >= WIRE_LIMITS.openItems) return [{ type: 'error', ...failure('server') }];
    const item = isJsonObject(data.item) ? data.item : {};
    const kind = KINDS.get(item.type) ?? 'other';
    const id = typeof item.id === 'string' && item.id !== '' ? item.id : undefined;
    const index = kind === 'call' ? calls++ : 0;
    items.set(data.output_index, { kind, id, index, told: false });
    if (kind === 'other') return [other(data)];
    if (kind !== 'call') return [];
    const callId = textOr(item.call_id, textOr(item.id, `call_${index}`));
    return [{ type: 'toolStart', index, id: callId, name: textOf(item.name) }];
  }

  /** A piece of an item's content. */
  function tell(data: JsonObject, event: (text: string, item: OpenItem) => ChatEvent): ChatEvent[] {
    const text = textOf(data.delta);
    const item = items.get(data.output_index);
    if (text === '' || !item) return [];
    item.told = true;
    return [event(text, item)];
  }

  const think = (data: JsonObject, summary: boolean): ChatEvent[] =>
    tell(data, (text, { id }) => ({ ...reasoning(text, id), ...(summary && { summary }) }));

  /** A summary of several parts reads as paragraphs. */
  const beginPart = (data: JsonObject): ChatEvent[] =>
    data.summary_index ? think({ ...data, delta: '\n\n' }, true) : [];

  /** Some servers tell a content only when it is whole. */
  function closeItem(data: JsonObject): ChatEvent[] {
    const open = items.get(data.output_index);
    items.delete(data.output_index);
    if (!open || open.kind === 'other') return open ? [other(data)] : [];
    const item = isJsonObject(data.item) ? data.item : {};
    const content = open.told ? [] : contentOf(item, open);
    const seal = textOf(item.encrypted_content);
    if (open.kind !== 'reasoning' || seal === '') return content;
    return [
      ...content,
      { type: 'reasoningSeal', seal, ...(open.id !== undefined && { id: open.id }) },
    ];
  }

  function readFailure(error: unknown): ChatEvent[] {
    const { code, type } = isJsonObject(error) ? error : {};
    return [{ type: 'error', ...failure(kindOfCode(code) ?? kindOfCode(type) ?? 'server') }];
  }

  return {
    read(data) {
      const response = isJsonObject(data.response) ? data.response : {};
      switch (data.type) {
        case 'response.created':
        case 'response.in_progress':
        case 'response.queued':
          return start(response);
        case 'response.output_item.added':
          return openItem(data);
        case 'response.output_text.delta':
          return tell(data, (text) => ({ type: 'text', text }));
        case 'response.refusal.delta':
          return tell(data, (text) => ({ type: 'refusal', text }));
        case 'response.reasoning_text.delta':
          return think(data, false);
        case 'response.reasoning_summary_text.delta':
          return think(data, true);
        case 'response.reasoning_summary_part.added':
          return beginPart(data);
        case 'response.function_call_arguments.delta':
          return tell(data, (fragment, { index }) => ({ type: 'toolArguments', index, fragment }));
        case 'response.output_item.done':
          return closeItem(data);
        case 'response.completed':
        case 'response.incomplete':
          last = response;
          return start(response);
        case 'response.failed':
          return readFailure(response.error);
        case 'error':
          return readFailure(isJsonObject(data.error) ? data.error : data);
        default:
          return isOwn(data, items.get(data.output_index)) ? [other(data)] : [];
      }
    },
    get complete() {
      return last !== undefined;
    },
    close() {
      if (!last) return undefined;
      const end = readEndOfResponse(last, calls > 0);
      if (!isJsonObject(last.usage)) return [end];
      return [{ type: 'usage', ...readResponsesUsage(last.usage) }, end];
    },
  };
}

const KINDS: ReadonlyMap<unknown, OpenItem['kind']> = new Map<unknown, OpenItem['kind']>([
  ['message', 'message'],
  ['reasoning', 'reasoning'],
  ['function_call', 'call'],
]);

const other = (data: JsonObject): ChatEvent => ({
  type: 'other',
  format: 'openai-responses',
  data,
});

/** What belongs to an item of the vendor's own kind, or to a text without being a piece of it. */
const isOwn = ({ type }: JsonObject, item: OpenItem | undefined): boolean =>
  item?.kind === 'other' || type === 'response.output_text.annotation.added';

const reasoning = (text: string, id: string | undefined) =>
  ({ type: 'reasoning', text, ...(id !== undefined && { id }) }) as const;

/** The content of a whole item. */
function contentOf(item: JsonObject, { kind, id, index }: OpenItem): ChatEvent[] {
  if (kind === 'call') {
    return [{ type: 'toolArguments', index, fragment: textOr(item.arguments, '{}') }];
  }
  const parts = (value: unknown): JsonObject[] =>
    Array.isArray(value) ? value.filter(isJsonObject) : [];
  if (kind === 'message') return parts(item.content).flatMap(messagePart);
  const thought = (values: unknown, extra: { summary?: true }): ChatEvent[] => {
    const text = parts(values)
      .map((part) => textOf(part.text))
      .join('\n\n');
    return text === '' ? [] : [{ ...reasoning(text, id), ...extra }];
  };
  return [...thought(item.content, {}), ...thought(item.summary, { summary: true })];
}

function messagePart(part: JsonObject): ChatEvent[] {
  const text = textOf(part.text);
  const refusal = textOf(part.refusal);
  const annotations = Array.isArray(part.annotations) ? part.annotations : [];
  return [
    ...(text === '' ? [] : [{ type: 'text', text } as const]),
    ...(refusal === '' ? [] : [{ type: 'refusal', text: refusal } as const]),
    ...annotations.map((annotation) =>
      other({ type: 'response.output_text.annotation.added', annotation }),
    ),
  ];
}
