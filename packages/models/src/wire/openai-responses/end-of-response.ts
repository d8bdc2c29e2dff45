import type { ChatEvent } from '../chat-event.ts';
import { isJsonObject, type JsonObject } from '../format.ts';

type End = Extract<ChatEvent, { type: 'end' }>;

/** Why a response that is `completed` or `incomplete` ended. */
export function readEndOfResponse(response: JsonObject, hasCalls: boolean): End {
  if (response.status === 'incomplete') {
    const details = isJsonObject(response.incomplete_details) ? response.incomplete_details : {};
    const isFiltered = details.reason === 'content_filter';
    return { type: 'end', reason: isFiltered ? 'contentFilter' : 'length' };
  }
  return { type: 'end', reason: hasCalls ? 'toolCalls' : 'stop' };
}

export function writeEndOfResponse({ reason }: End): {
  readonly status: 'completed' | 'incomplete';
  readonly incomplete_details: JsonObject | null;
} {
  const why =
    reason === 'length'
      ? 'max_output_tokens'
      : reason === 'contentFilter'
        ? 'content_filter'
        : undefined;
  return why === undefined
    ? { status: 'completed', incomplete_details: null }
    : { status: 'incomplete', incomplete_details: { reason: why } };
}
