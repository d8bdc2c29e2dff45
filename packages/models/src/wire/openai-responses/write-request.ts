import type { ChatTool, ResponseFormat, ToolChoice } from '../chat-request.ts';
import { present } from '../fields.ts';
import type { JsonObject } from '../format.ts';
import { joinTexts } from '../openai-chat/write-message.ts';
import { untranslatable } from '../refusal.ts';
import type { WriteRequestOptions } from '../write-options.ts';
import { writeInput } from './write-input.ts';

/** A request as the body of a Response, from the one form. */
export function writeResponsesRequest({ request, model }: WriteRequestOptions): JsonObject {
  if (request.stop?.length) throw untranslatable('stop', 'openai-responses');
  return present({
    model,
    instructions: joinTexts(request.system) || undefined,
    input: writeInput(request.messages),
    tools: request.tools?.map(writeTool),
    tool_choice: request.toolChoice && writeToolChoice(request.toolChoice),
    parallel_tool_calls: request.parallelToolCalls,
    max_output_tokens: request.maxTokens,
    temperature: request.temperature,
    top_p: request.topP,
    text: request.responseFormat && { format: writeTextFormat(request.responseFormat) },
    reasoning: request.reasoningEffort && { effort: request.reasoningEffort },
    user: request.user,
    metadata: request.format === 'openai-responses' ? request.metadata : undefined,
    stream: request.stream,
    store: false,
  });
}

/** What is sent whatever the client said: no answer is kept at the vendor, which does so by default. */
export const alwaysInResponses = (): JsonObject => ({ store: false });

/** Where it is not said, this format is strict and would refuse schemas that the others take. */
const writeTool = ({ strict = false, parameters = {}, ...tool }: ChatTool): JsonObject => ({
  type: 'function',
  ...tool,
  parameters,
  strict,
});

const writeToolChoice = (choice: ToolChoice): unknown =>
  choice.type === 'tool' ? { type: 'function', name: choice.name } : choice.type;

function writeTextFormat(format: ResponseFormat): JsonObject {
  if (format.type === 'text') return { type: 'text' };
  if (format.type === 'json') return { type: 'json_object' };
  const { type: _, ...schema } = format;
  return { type: 'json_schema', ...schema };
}
