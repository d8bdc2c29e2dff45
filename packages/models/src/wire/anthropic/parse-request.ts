import type {
  ChatMessage,
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
import type { JsonObject } from '../format.ts';
import { WIRE_LIMITS } from '../limits.ts';
import { invalid } from '../refusal.ts';
import { parseMessage, parseTexts } from './parse-message.ts';

/** Fields that change the answer and that no other format has. */
const ONLY_HERE = ['container', 'mcp_servers', 'context_management'];

/** Reads the body of a request for a Message. */
export function parseAnthropicRequest(body: JsonObject): ChatRequest {
  const onlyInFormat = ONLY_HERE.filter((name) => (body[name] ?? null) !== null);
  const system = parseSystem(body.system);
  const messages = readList(body.messages, 'messages', WIRE_LIMITS.messages).flatMap(
    (value, i): ChatMessage[] =>
      parseMessage(readObject(value, `messages[${i}]`), `messages[${i}]`, { system, onlyInFormat }),
  );
  if (messages.length === 0) throw invalid('messages', 'a list with at least one message');
  const maxTokens = readOptionalCount(body.max_tokens, 'max_tokens');
  if (maxTokens === undefined) throw invalid('max_tokens', 'a whole number, 1 or more');
  const choice = readOptionalObject(body.tool_choice, 'tool_choice');
  const output = readOptionalObject(body.output_config, 'output_config');
  return present<ChatRequest>({
    format: 'anthropic',
    model: readText(body.model, 'model'),
    system,
    messages,
    tools: parseTools(body.tools, onlyInFormat),
    toolChoice: choice && parseToolChoice(choice),
    parallelToolCalls: choice && parseParallel(choice),
    maxTokens,
    temperature: readOptionalNumber(body.temperature, 'temperature'),
    topP: readOptionalNumber(body.top_p, 'top_p'),
    topK: readOptionalNumber(body.top_k, 'top_k'),
    stop: readOptionalTexts(body.stop_sequences, 'stop_sequences', WIRE_LIMITS.stops),
    responseFormat: parseOutputFormat(output),
    reasoningEffort:
      readOptionalText(output?.effort, 'output_config.effort') ?? parseThinking(body.thinking),
    user: readOptionalText(
      readOptionalObject(body.metadata, 'metadata')?.user_id,
      'metadata.user_id',
    ),
    stream: readOptionalFlag(body.stream, 'stream') ?? false,
    includeUsage: true,
    onlyInFormat,
  });
}

const parseSystem = (value: unknown): TextPart[] =>
  value === undefined || value === null ? [] : parseTexts(value, 'system');

function parseTools(value: unknown, onlyInFormat: string[]): readonly ChatTool[] | undefined {
  return readOptionalList(value, 'tools', WIRE_LIMITS.tools)?.flatMap((item, i) => {
    const param = `tools[${i}]`;
    const tool = readObject(item, param);
    if ((tool.type ?? 'custom') !== 'custom') {
      onlyInFormat.push(param);
      return [];
    }
    return [
      present<ChatTool>({
        name: readText(tool.name, `${param}.name`),
        description: readOptionalText(tool.description, `${param}.description`),
        parameters: readObject(tool.input_schema, `${param}.input_schema`),
        strict: readOptionalFlag(tool.strict, `${param}.strict`),
      }),
    ];
  });
}

function parseToolChoice({ type, name }: JsonObject): ToolChoice {
  if (type === 'auto' || type === 'none') return { type };
  if (type === 'any') return { type: 'required' };
  if (type === 'tool') return { type: 'tool', name: readText(name, 'tool_choice.name') };
  throw invalid('tool_choice.type', '"auto", "any", "tool" or "none"');
}

function parseParallel({ disable_parallel_tool_use: disabled }: JsonObject): boolean | undefined {
  const flag = readOptionalFlag(disabled, 'tool_choice.disable_parallel_tool_use');
  return flag === undefined ? undefined : !flag;
}

function parseOutputFormat(output: JsonObject | undefined): ResponseFormat | undefined {
  const format = readOptionalObject(output?.format, 'output_config.format');
  if (!format) return undefined;
  if (format.type !== 'json_schema') throw invalid('output_config.format.type', '"json_schema"');
  const schema = readObject(format.schema, 'output_config.format.schema');
  return { type: 'jsonSchema', name: 'answer', schema, strict: true };
}

/** A budget of tokens as an effort: up to 4,096 is low, below 16,384 medium. */
function parseThinking(value: unknown): string | undefined {
  const thinking = readOptionalObject(value, 'thinking');
  if (thinking?.type === 'disabled') return 'none';
  if (thinking?.type !== 'enabled') return undefined;
  const budget = readOptionalNumber(thinking.budget_tokens, 'thinking.budget_tokens') ?? 0;
  return budget <= 4096 ? 'low' : budget < 16_384 ? 'medium' : 'high';
}
