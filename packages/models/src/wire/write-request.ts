import { isDeepStrictEqual } from 'node:util';
import { writeAnthropicRequest } from './anthropic/write-request.ts';
import type { AssistantPart, ChatRequest, UserPart } from './chat-request.ts';
import { present } from './fields.ts';
import type { JsonObject, WireFormat } from './format.ts';
import { alwaysInChat, writeChatRequest } from './openai-chat/write-request.ts';
import { alwaysInResponses, writeResponsesRequest } from './openai-responses/write-request.ts';
import { parseRequest } from './parse-request.ts';
import { untranslatable } from './refusal.ts';
import { REQUEST_KEYS } from './request-keys.ts';
import type { WriteRequestOptions } from './write-options.ts';

const WRITERS: Readonly<Record<WireFormat, (options: WriteRequestOptions) => JsonObject>> = {
  'openai-chat': writeChatRequest,
  'openai-responses': writeResponsesRequest,
  anthropic: writeAnthropicRequest,
};

const ALWAYS: Readonly<
  Record<WireFormat, (original: JsonObject, request: ChatRequest) => JsonObject>
> = {
  'openai-chat': alwaysInChat,
  'openai-responses': alwaysInResponses,
  anthropic: () => ({}),
};

/**
 * A request as the body that an upstream takes. In the format it came in, everything stays as it was but
 * the model and what was changed since; in another format it is translated. What only guides sampling or
 * names the client is left out where the other format has no word for it; what changes the answer is
 * refused.
 *
 * @throws WIRE_UNTRANSLATABLE, with the parameter in `param`
 */
export function writeRequest(format: WireFormat, options: WriteRequestOptions): JsonObject {
  const { request, original } = options;
  if (request.format === format && original) return writeChanges(format, options, original);
  if (request.format !== format) refuseForeign(format, request);
  return WRITERS[format](options);
}

function writeChanges(
  format: WireFormat,
  options: WriteRequestOptions,
  original: JsonObject,
): JsonObject {
  const { request, model } = options;
  const before = parseRequest(format, original);
  const keys = Object.entries(REQUEST_KEYS[format]).flatMap(([field, names]) => {
    const name = field as keyof ChatRequest;
    return isDeepStrictEqual(before[name], request[name]) ? [] : names;
  });
  const body: Record<string, unknown> = { ...original, model };
  if (keys.length > 0) {
    const written = WRITERS[format](options);
    for (const key of keys) body[key] = written[key];
  }
  return present({ ...body, ...ALWAYS[format](original, request) });
}

function refuseForeign(format: WireFormat, { format: from, ...request }: ChatRequest): void {
  const [param] = request.onlyInFormat;
  if (param !== undefined) throw untranslatable(param, format);
  const isSameVendor = from !== 'anthropic' && format !== 'anthropic';
  const hasUpload = request.messages.some(({ content }) =>
    content.some(
      (part: UserPart | AssistantPart) => 'source' in part && part.source.kind === 'upload',
    ),
  );
  if (hasUpload && !isSameVendor) throw untranslatable('file_id', format);
}
