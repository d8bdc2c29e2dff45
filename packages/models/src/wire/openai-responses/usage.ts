import type { ChatUsage } from '../chat-event.ts';
import { isJsonObject, type JsonObject } from '../format.ts';
import { countNamed, countOf } from '../json-values.ts';

export function readResponsesUsage(usage: JsonObject): ChatUsage {
  const read = isJsonObject(usage.input_tokens_details) ? usage.input_tokens_details : {};
  const written = isJsonObject(usage.output_tokens_details) ? usage.output_tokens_details : {};
  return {
    input: countOf(usage.input_tokens),
    output: countOf(usage.output_tokens),
    ...countNamed('cachedInput', read.cached_tokens),
    ...countNamed('cacheWritten', read.cache_write_tokens),
    ...countNamed('reasoning', written.reasoning_tokens),
  };
}

export const writeResponsesUsage = (usage: ChatUsage): JsonObject => ({
  input_tokens: usage.input,
  input_tokens_details: {
    cached_tokens: usage.cachedInput ?? 0,
    ...(usage.cacheWritten !== undefined && { cache_write_tokens: usage.cacheWritten }),
  },
  output_tokens: usage.output,
  output_tokens_details: { reasoning_tokens: usage.reasoning ?? 0 },
  total_tokens: usage.input + usage.output,
});
