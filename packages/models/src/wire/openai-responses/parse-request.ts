import type { ChatRequest, ChatTool, ResponseFormat, ToolChoice } from '../chat-request.ts';
import {
  present,
  readObject,
  readOptionalCount,
  readOptionalFlag,
  readOptionalList,
  readOptionalNumber,
  readOptionalObject,
  readOptionalText,
  readText,
} from '../fields.ts';
import type { JsonObject } from '../format.ts';
import { WIRE_LIMITS } from '../limits.ts';
import { invalid } from '../refusal.ts';
import { parseInput } from './parse-input.ts';

/** Reads the body of a request for a Response. */
export function parseResponsesRequest(body: JsonObject): ChatRequest {
  refuseState(body);
  const onlyInFormat = (body.prompt ?? null) === null ? [] : ['prompt'];
  const include = readOptionalList(body.include, 'include', 64) ?? [];
  if (body.top_logprobs || include.includes('message.output_text.logprobs')) {
    onlyInFormat.push('top_logprobs');
  }
  const instructions = readOptionalText(body.instructions, 'instructions');
  const { system, messages } = parseInput(body.input, onlyInFormat);
  const reasoning = readOptionalObject(body.reasoning, 'reasoning');
  return present<ChatRequest>({
    format: 'openai-responses',
    model: readText(body.model, 'model'),
    system: instructions ? [{ type: 'text', text: instructions }, ...system] : system,
    messages,
    tools: parseTools(body.tools, onlyInFormat),
    toolChoice: parseToolChoice(body.tool_choice, onlyInFormat),
    parallelToolCalls: readOptionalFlag(body.parallel_tool_calls, 'parallel_tool_calls'),
    maxTokens: readOptionalCount(body.max_output_tokens, 'max_output_tokens'),
    temperature: readOptionalNumber(body.temperature, 'temperature'),
    topP: readOptionalNumber(body.top_p, 'top_p'),
    responseFormat: parseTextFormat(readOptionalObject(body.text, 'text')),
    reasoningEffort: readOptionalText(reasoning?.effort, 'reasoning.effort'),
    user:
      readOptionalText(body.safety_identifier, 'safety_identifier') ??
      readOptionalText(body.user, 'user'),
    metadata: readOptionalObject(body.metadata, 'metadata'),
    stream: readOptionalFlag(body.stream, 'stream') ?? false,
    includeUsage: true,
    previousResponseId: readOptionalText(body.previous_response_id, 'previous_response_id'),
    onlyInFormat,
  });
}

/** Answers are neither kept nor written behind the client's back. */
function refuseState({ background, conversation }: JsonObject): void {
  if (background === true) throw invalid('background', 'false: an answer is given at once');
  if ((conversation ?? null) !== null) {
    throw invalid('conversation', 'absent: no conversation is kept. Send its items in "input"');
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
    return [
      present<ChatTool>({
        name: readText(tool.name, `${param}.name`),
        description: readOptionalText(tool.description, `${param}.description`),
        parameters: readOptionalObject(tool.parameters, `${param}.parameters`),
        strict: readOptionalFlag(tool.strict, `${param}.strict`),
      }),
    ];
  });
}

function parseToolChoice(value: unknown, onlyInFormat: string[]): ToolChoice | undefined {
  if (value === undefined || value === null) return undefined;
  if (value === 'none' || value === 'auto' || value === 'required') return { type: value };
  const choice = readObject(value, 'tool_choice');
  if (choice.type === 'function') {
    return { type: 'tool', name: readText(choice.name, 'tool_choice.name') };
  }
  onlyInFormat.push('tool_choice');
  return undefined;
}

function parseTextFormat(text: JsonObject | undefined): ResponseFormat | undefined {
  const format = readOptionalObject(text?.format, 'text.format');
  if (!format) return undefined;
  if (format.type === 'text') return { type: 'text' };
  if (format.type === 'json_object') return { type: 'json' };
  if (format.type !== 'json_schema') {
    throw invalid('text.format.type', '"text", "json_object" or "json_schema"');
  }
  return present<ResponseFormat>({
    type: 'jsonSchema',
    name: readText(format.name, 'text.format.name'),
    schema: readObject(format.schema, 'text.format.schema'),
    description: readOptionalText(format.description, 'text.format.description'),
    strict: readOptionalFlag(format.strict, 'text.format.strict'),
  });
}
