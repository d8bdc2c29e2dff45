import type { ChatRequest, ChatTool, ResponseFormat, ToolChoice } from '../chat-request.ts';
import { present } from '../fields.ts';
import type { JsonObject } from '../format.ts';
import type { WriteRequestOptions } from '../write-options.ts';
import { writeMessages } from './write-message.ts';

/** A request as the body of a Chat Completion, from the one form. */
export function writeChatRequest({ request, model, kind }: WriteRequestOptions): JsonObject {
  const bound = kind === 'compatible' ? 'max_tokens' : 'max_completion_tokens';
  return present({
    model,
    messages: writeMessages(request),
    tools: request.tools?.map(writeTool),
    tool_choice: request.toolChoice && writeToolChoice(request.toolChoice),
    parallel_tool_calls: request.tools?.length ? request.parallelToolCalls : undefined,
    [bound]: request.maxTokens,
    temperature: request.temperature,
    top_p: request.topP,
    top_k: kind === 'compatible' ? request.topK : undefined,
    stop: request.stop,
    seed: request.seed,
    frequency_penalty: request.frequencyPenalty,
    presence_penalty: request.presencePenalty,
    response_format: request.responseFormat && writeResponseFormat(request.responseFormat),
    reasoning_effort: request.reasoningEffort,
    user: request.user,
    metadata: request.format === 'openai-chat' ? request.metadata : undefined,
    stream: request.stream,
    stream_options: request.stream ? { include_usage: true } : undefined,
  });
}

/**
 * What is sent whatever the client said: the tokens of a stream are always asked for, because a budget
 * counts them, and no answer is kept at the vendor.
 */
export function alwaysInChat(original: JsonObject, request: ChatRequest): JsonObject {
  const { stream_options: options } = original;
  return {
    ...(request.stream && { stream_options: { ...(options as object), include_usage: true } }),
    ...('store' in original && { store: false }),
    // The vendor takes metadata only with answers that it keeps.
    ...(original.store === true && { metadata: undefined }),
  };
}

const writeTool = (tool: ChatTool): JsonObject => ({ type: 'function', function: { ...tool } });

const writeToolChoice = (choice: ToolChoice): unknown =>
  choice.type === 'tool' ? { type: 'function', function: { name: choice.name } } : choice.type;

function writeResponseFormat(format: ResponseFormat): JsonObject {
  if (format.type === 'text') return { type: 'text' };
  if (format.type === 'json') return { type: 'json_object' };
  const { type: _, ...schema } = format;
  return { type: 'json_schema', json_schema: schema };
}
