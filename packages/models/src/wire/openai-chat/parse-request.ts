import type {
  ChatRequest,
  ChatTool,
  ResponseFormat,
  TextPart,
  ToolChoice,
} from '../chat-request.ts';
import {
  present,
  readList,
  readObject,
  readOptionalCount,
  readOptionalFlag,
  readOptionalList,
  readOptionalNumber,
  readOptionalObject,
  readOptionalText,
  readOptionalTexts,
  readText,
} from '../fields.ts';
import { isJsonObject, type JsonObject } from '../format.ts';
import { WIRE_LIMITS } from '../limits.ts';
import { invalid } from '../refusal.ts';
import { parseMessage } from './parse-message.ts';

/** Fields that change the answer and that no other format has. */
const ONLY_HERE = ['logprobs', 'logit_bias', 'web_search_options', 'functions', 'function_call'];

/** Reads the body of a request for a Chat Completion. */
export function parseChatRequest(body: JsonObject): ChatRequest {
  const onlyInFormat = ONLY_HERE.filter((name) => isAsked(body[name]));
  const system: TextPart[] = [];
  const messages = readList(body.messages, 'messages', WIRE_LIMITS.messages).flatMap((message, i) =>
    parseMessage(readObject(message, `messages[${i}]`), `messages[${i}]`, { system, onlyInFormat }),
  );
  if (messages.length === 0 && system.length === 0) {
    throw invalid('messages', 'a list with at least one message');
  }
  if ((body.n ?? 1) !== 1) throw invalid('n', '1: one answer is given a request');
  refuseAudio(body);
  const stream = readOptionalFlag(body.stream, 'stream') ?? false;
  const options = readOptionalObject(body.stream_options, 'stream_options');
  return present<ChatRequest>({
    format: 'openai-chat',
    model: readText(body.model, 'model'),
    system,
    messages,
    tools: parseTools(body.tools, onlyInFormat),
    toolChoice: parseToolChoice(body.tool_choice, onlyInFormat),
    parallelToolCalls: readOptionalFlag(body.parallel_tool_calls, 'parallel_tool_calls'),
    maxTokens:
      readOptionalCount(body.max_completion_tokens, 'max_completion_tokens') ??
      readOptionalCount(body.max_tokens, 'max_tokens'),
    temperature: readOptionalNumber(body.temperature, 'temperature'),
    topP: readOptionalNumber(body.top_p, 'top_p'),
    topK: readOptionalNumber(body.top_k, 'top_k'),
    stop: readOptionalTexts(body.stop, 'stop', WIRE_LIMITS.stops),
    seed: readOptionalNumber(body.seed, 'seed'),
    frequencyPenalty: readOptionalNumber(body.frequency_penalty, 'frequency_penalty'),
    presencePenalty: readOptionalNumber(body.presence_penalty, 'presence_penalty'),
    responseFormat: parseResponseFormat(body.response_format),
    reasoningEffort: readOptionalText(body.reasoning_effort, 'reasoning_effort'),
    user:
      readOptionalText(body.safety_identifier, 'safety_identifier') ??
      readOptionalText(body.user, 'user'),
    metadata: readOptionalObject(body.metadata, 'metadata'),
    stream,
    includeUsage: stream
      ? (readOptionalFlag(options?.include_usage, 'stream_options.include_usage') ?? false)
      : true,
    onlyInFormat,
  });
}

const isAsked = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== false &&
  !(isJsonObject(value) && Object.keys(value).length === 0);

/** Spoken answers cannot be judged or restored. */
function refuseAudio({ modalities, audio }: JsonObject): void {
  const asked = readOptionalList(modalities, 'modalities', 16) ?? [];
  if (asked.includes('audio') || (audio !== undefined && audio !== null)) {
    throw invalid('modalities', '["text"]: answers are given as text only');
  }
}

function parseTools(value: unknown, onlyInFormat: string[]): readonly ChatTool[] | undefined {
  return readOptionalList(value, 'tools', WIRE_LIMITS.tools)?.flatMap((item, i) => {
    const param = `tools[${i}]`;
    const tool = readObject(item, param);
    if (tool.type !== 'function') {
      onlyInFormat.push(param);
      return [];
    }
    const { name, description, parameters, strict } = readObject(
      tool.function,
      `${param}.function`,
    );
    return [
      present<ChatTool>({
        name: readText(name, `${param}.function.name`),
        description: readOptionalText(description, `${param}.function.description`),
        parameters: readOptionalObject(parameters, `${param}.function.parameters`),
        strict: readOptionalFlag(strict, `${param}.function.strict`),
      }),
    ];
  });
}

function parseToolChoice(value: unknown, onlyInFormat: string[]): ToolChoice | undefined {
  if (value === undefined || value === null) return undefined;
  if (value === 'none' || value === 'auto' || value === 'required') return { type: value };
  const choice = readObject(value, 'tool_choice');
  if (choice.type === 'function') {
    const { name } = readObject(choice.function, 'tool_choice.function');
    return { type: 'tool', name: readText(name, 'tool_choice.function.name') };
  }
  onlyInFormat.push('tool_choice');
  return undefined;
}

function parseResponseFormat(value: unknown): ResponseFormat | undefined {
  const format = readOptionalObject(value, 'response_format');
  if (!format) return undefined;
  if (format.type === 'text') return { type: 'text' };
  if (format.type === 'json_object') return { type: 'json' };
  if (format.type !== 'json_schema') {
    throw invalid('response_format.type', '"text", "json_object" or "json_schema"');
  }
  const param = 'response_format.json_schema';
  const { name, schema, description, strict } = readObject(format.json_schema, param);
  return present<ResponseFormat>({
    type: 'jsonSchema',
    name: readText(name, `${param}.name`),
    schema: readOptionalObject(schema, `${param}.schema`) ?? {},
    description: readOptionalText(description, `${param}.description`),
    strict: readOptionalFlag(strict, `${param}.strict`),
  });
}
