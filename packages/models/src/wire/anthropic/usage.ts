import type { ChatUsage } from '../chat-event.ts';
import { isJsonObject, type JsonObject } from '../format.ts';
import { countNamed, countOf } from '../json-values.ts';

/** This format counts what a cache gave apart from `input_tokens`; here it is part of the input. */
export function readAnthropicUsage(usage: JsonObject): ChatUsage {
  const cached = countOf(usage.cache_read_input_tokens);
  const cacheWritten = countOf(usage.cache_creation_input_tokens);
  const written = isJsonObject(usage.output_tokens_details) ? usage.output_tokens_details : {};
  return {
    input: countOf(usage.input_tokens) + cached + cacheWritten,
    output: countOf(usage.output_tokens),
    ...countNamed('cachedInput', cached),
    ...countNamed('cacheWritten', cacheWritten),
    ...countNamed('reasoning', written.thinking_tokens),
  };
}

export function writeAnthropicUsage(usage: ChatUsage): JsonObject {
  const { input, output, cachedInput = 0, cacheWritten = 0, reasoning } = usage;
  return {
    input_tokens: Math.max(0, input - cachedInput - cacheWritten),
    cache_creation_input_tokens: cacheWritten,
    cache_read_input_tokens: cachedInput,
    output_tokens: output,
    ...(reasoning !== undefined && { output_tokens_details: { thinking_tokens: reasoning } }),
  };
}
