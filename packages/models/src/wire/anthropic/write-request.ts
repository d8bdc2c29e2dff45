import type { ChatRequest, ChatTool, ToolChoice } from '../chat-request.ts';
import { present } from '../fields.ts';
import type { JsonObject } from '../format.ts';
import { untranslatable } from '../refusal.ts';
import type { WriteRequestOptions } from '../write-options.ts';
import { writeMessages } from './write-message.ts';

/** Tokens of an answer where the client named no bound, which this format needs. */
const DEFAULT_MAX_TOKENS = 4096;
/** The hottest this format knows; OpenAI's goes to 2. */
const MAX_TEMPERATURE = 1;

/** A request as the body of a Message, from the one form. */
export function writeAnthropicRequest({ request, model }: WriteRequestOptions): JsonObject {
  const { temperature, user, tools } = request;
  const system = request.system.filter(({ text }) => text !== '');
  return present({
    model,
    max_tokens: request.maxTokens ?? DEFAULT_MAX_TOKENS,
    system: system.length > 0 ? system.map(({ text }) => ({ type: 'text', text })) : undefined,
    messages: writeMessages(request.messages),
    tools: tools?.map(writeTool),
    tool_choice: tools?.length ? writeToolChoice(request) : undefined,
    temperature: temperature === undefined ? undefined : Math.min(temperature, MAX_TEMPERATURE),
    top_p: request.topP,
    top_k: request.topK,
    stop_sequences: request.stop,
    output_config: writeOutputConfig(request),
    thinking: request.reasoningEffort === 'none' ? { type: 'disabled' } : undefined,
    metadata: user === undefined ? undefined : { user_id: user },
    stream: request.stream,
  });
}

const writeTool = ({ name, description, parameters, strict }: ChatTool): JsonObject =>
  present({
    name,
    description,
    input_schema: { type: 'object', ...parameters },
    strict,
  });

function writeToolChoice({ toolChoice, parallelToolCalls }: ChatRequest): JsonObject | undefined {
  if (!toolChoice && parallelToolCalls !== false) return undefined;
  const choice = choiceOf(toolChoice ?? { type: 'auto' });
  const isBound = parallelToolCalls === false && choice.type !== 'none';
  return isBound ? { ...choice, disable_parallel_tool_use: true } : choice;
}

function choiceOf(choice: ToolChoice): JsonObject {
  if (choice.type === 'required') return { type: 'any' };
  return { ...choice };
}

function writeOutputConfig({ responseFormat, reasoningEffort }: ChatRequest) {
  // Without a schema this format has no way to ask for JSON.
  if (responseFormat?.type === 'json') {
    throw untranslatable('response_format of type json_object', 'anthropic');
  }
  const format =
    responseFormat?.type === 'jsonSchema'
      ? { type: 'json_schema', schema: responseFormat.schema }
      : undefined;
  const effort = reasoningEffort === 'minimal' ? 'low' : reasoningEffort;
  const asked = effort === 'none' ? undefined : effort;
  return format || asked ? present({ format, effort: asked }) : undefined;
}
