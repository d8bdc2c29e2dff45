import type { ChatEvent, ChatUsage } from '../chat-event.ts';
import { failure, kindOfCode } from '../failure.ts';
import { isJsonObject, type JsonObject } from '../format.ts';
import { argumentsOf, textOf, textOr } from '../json-values.ts';
import type { StreamReader } from '../stream-reader.ts';
import { readFinishReason } from './finish-reason.ts';
import { createToolCallIndex } from './tool-call-index.ts';
import { readChatUsage } from './usage.ts';

/** Fields of a chunk that have a word of their own; `obfuscation` only pads. */
const CHUNK = new Set(['id', 'object', 'created', 'model', 'choices', 'usage', 'obfuscation']);
const CHOICE = new Set(['index', 'delta', 'finish_reason']);
const DELTA = new Set([
  'role',
  'content',
  'refusal',
  'reasoning_content',
  'reasoning',
  'tool_calls',
]);

/** Reads the chunks of a Chat Completion. */
export function createChatReader(): StreamReader {
  const calls = createToolCallIndex();
  let extra: JsonObject | undefined;
  let usage: ChatUsage | undefined;
  let finish: string | undefined;

  function start(chunk: JsonObject): ChatEvent {
    extra = Object.fromEntries(
      Object.entries(unknownOf(chunk, CHUNK) ?? {}).filter(
        ([, value]) => typeof value !== 'object',
      ),
    );
    const { id, model } = chunk;
    const begin = { type: 'start', id: textOf(id), model: textOf(model) } as const;
    return Object.keys(extra).length > 0 ? { ...begin, extra } : begin;
  }

  function readDelta(delta: JsonObject): ChatEvent[] {
    const events: ChatEvent[] = [];
    const reasoning = textOf(delta.reasoning_content) || textOf(delta.reasoning);
    if (reasoning) events.push({ type: 'reasoning', text: reasoning });
    const text = contentOf(delta.content);
    if (text) events.push({ type: 'text', text });
    const refusal = textOf(delta.refusal);
    if (refusal) events.push({ type: 'refusal', text: refusal });
    if (!Array.isArray(delta.tool_calls)) return events;
    for (const call of delta.tool_calls) {
      if (!isJsonObject(call)) continue;
      const called = isJsonObject(call.function) ? call.function : {};
      const { index, isNew } = calls.find(call, called);
      if (isNew) {
        const id = textOr(call.id, `call_${index}`);
        events.push({ type: 'toolStart', index, id, name: textOf(called.name) });
      }
      const fragment = argumentsOf(called.arguments);
      if (fragment) events.push({ type: 'toolArguments', index, fragment });
    }
    return events;
  }

  /** What no word here says, as a chunk with that alone. */
  function readOther(chunk: JsonObject, choice: JsonObject, delta: JsonObject): ChatEvent[] {
    const top = unknownOf(chunk, CHUNK, extra);
    const inChoice = unknownOf(choice, CHOICE);
    const inDelta = unknownOf(delta, DELTA);
    if (!top && !inChoice && !inDelta) return [];
    const choices = inChoice || inDelta ? [{ index: 0, delta: inDelta ?? {}, ...inChoice }] : [];
    return [{ type: 'other', format: 'openai-chat', data: { ...top, choices } }];
  }

  return {
    read(chunk) {
      if ((chunk.error ?? null) !== null) {
        const { code, type } = isJsonObject(chunk.error) ? chunk.error : {};
        return [{ type: 'error', ...failure(kindOfCode(code) ?? kindOfCode(type) ?? 'server') }];
      }
      const events: ChatEvent[] = extra ? [] : [start(chunk)];
      if (isJsonObject(chunk.usage)) usage = readChatUsage(chunk.usage);
      const choice = firstChoice(chunk.choices);
      const delta = isJsonObject(choice.delta) ? choice.delta : {};
      events.push(...readDelta(delta), ...readOther(chunk, choice, delta));
      if (typeof choice.finish_reason === 'string') finish = choice.finish_reason;
      return events;
    },
    // The tokens come after the reason, so only the stream's own end is one.
    complete: false,
    close() {
      if (finish === undefined) return undefined;
      const end = readFinishReason(finish, calls.count > 0);
      return usage ? [{ type: 'usage', ...usage }, end] : [end];
    },
  };
}

const firstChoice = (choices: unknown): JsonObject => {
  const choice: unknown = Array.isArray(choices)
    ? choices.find((one) => isJsonObject(one) && (one.index ?? 0) === 0)
    : undefined;
  return isJsonObject(choice) ? choice : {};
};

/** A text, though some servers send a list of parts. */
const contentOf = (content: unknown): string =>
  Array.isArray(content)
    ? content.map((part) => (isJsonObject(part) ? textOf(part.text) : '')).join('')
    : textOf(content);

/** The fields without a word here that say something, and something new; nothing where there are none. */
function unknownOf(
  object: JsonObject,
  known: ReadonlySet<string>,
  said: JsonObject = {},
): JsonObject | undefined {
  let found: Record<string, unknown> | undefined;
  for (const name in object) {
    const value = object[name];
    if (known.has(name) || value === null || value === said[name]) continue;
    found ??= {};
    found[name] = value;
  }
  return found;
}
