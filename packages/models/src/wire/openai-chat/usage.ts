import type { ChatUsage } from '../chat-event.ts';
import { isJsonObject, type JsonObject } from '../format.ts';
import { countNamed, countOf } from '../json-values.ts';

export function readChatUsage(usage: JsonObject): ChatUsage {
  const read = isJsonObject(usage.prompt_tokens_details) ? usage.prompt_tokens_details : {};
  const written = isJsonObject(usage.completion_tokens_details)
    ? usage.completion_tokens_details
    : {};
  return {
    input: countOf(usage.prompt_tokens),
    output: countOf(usage.completion_tokens),
    ...countNamed('cachedInput', read.cached_tokens),
    ...countNamed('cacheWritten', read.cache_write_tokens),
    ...countNamed('reasoning', written.reasoning_tokens),
  };
}

export const writeChatUsage = (usage: ChatUsage): JsonObject => ({
  prompt_tokens: usage.input,
  completion_tokens: usage.output,
  total_tokens: usage.input + usage.output,
  prompt_tokens_details: {
    cached_tokens: usage.cachedInput ?? 0,
    ...(usage.cacheWritten !== undefined && { cache_write_tokens: usage.cacheWritten }),
  },
  completion_tokens_details: { reasoning_tokens: usage.reasoning ?? 0 },
});
