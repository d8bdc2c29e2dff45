import { parseAnthropicRequest } from './anthropic/parse-request.ts';
import type { ChatRequest } from './chat-request.ts';
import { isJsonObject, type JsonObject, type WireFormat } from './format.ts';
import { parseChatRequest } from './openai-chat/parse-request.ts';
import { parseResponsesRequest } from './openai-responses/parse-request.ts';
import { invalid } from './refusal.ts';

const PARSERS: Readonly<Record<WireFormat, (body: JsonObject) => ChatRequest>> = {
  'openai-chat': parseChatRequest,
  'openai-responses': parseResponsesRequest,
  anthropic: parseAnthropicRequest,
};

/**
 * Reads a client's request into the one form. Fields without a word here are never refused; what would
 * change the meaning of an answer if it were ignored is. Nothing of the body is copied or changed.
 *
 * @throws WIRE_INVALID, with the parameter in `param`
 */
export function parseRequest(format: WireFormat, body: unknown): ChatRequest {
  if (!isJsonObject(body)) throw invalid('body', 'a JSON object');
  return PARSERS[format](body);
}
