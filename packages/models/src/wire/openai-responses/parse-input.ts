import type {
  AssistantPart,
  ChatMessage,
  ForeignPart,
  ImageSource,
  TextPart,
  UserPart,
} from '../chat-request.ts';
import {
  present,
  readList,
  readObject,
  readOptionalList,
  readOptionalText,
  readText,
} from '../fields.ts';
import type { JsonObject } from '../format.ts';
import { WIRE_LIMITS } from '../limits.ts';
import { sourceOfFileData, sourceOfUrl } from '../part-source.ts';
import { invalid } from '../refusal.ts';

interface ParsedInput {
  readonly system: TextPart[];
  readonly messages: ChatMessage[];
}

/**
 * The items of a conversation. What a model gave in several items one after the other (reasoning, text,
 * calls) is one message.
 */
export function parseInput(input: unknown, onlyInFormat: string[]): ParsedInput {
  if (typeof input === 'string') {
    return { system: [], messages: [{ role: 'user', content: [{ type: 'text', text: input }] }] };
  }
  const parsed: ParsedInput = { system: [], messages: [] };
  let answer: AssistantPart[] | undefined;
  const items = readList(input, 'input', WIRE_LIMITS.messages);
  for (const [i, value] of items.entries()) {
    const param = `input[${i}]`;
    const item = readObject(value, param);
    const parts = parseAnswerItem(item, param, onlyInFormat);
    if (!parts) {
      answer = undefined;
      parseOtherItem(item, param, parsed, onlyInFormat);
    } else if (answer) {
      answer.push(...parts);
    } else {
      answer = parts;
      parsed.messages.push({ role: 'assistant', content: answer });
    }
  }
  if (parsed.messages.length === 0 && parsed.system.length === 0) {
    throw invalid('input', 'a text or a list with at least one item');
  }
  return parsed;
}

const isMessage = ({ type, role }: JsonObject): boolean =>
  type === 'message' || (type === undefined && role !== undefined);

/** The parts of an item that a model gave; nothing where somebody else did. */
function parseAnswerItem(
  item: JsonObject,
  param: string,
  onlyInFormat: string[],
): AssistantPart[] | undefined {
  if (isMessage(item)) {
    return item.role === 'assistant'
      ? parseAssistantContent(item.content, `${param}.content`, onlyInFormat)
      : undefined;
  }
  if (item.type === 'function_call') {
    return [
      {
        type: 'toolCall',
        id: readText(item.call_id, `${param}.call_id`),
        name: readText(item.name, `${param}.name`),
        arguments: readText(item.arguments, `${param}.arguments`),
      },
    ];
  }
  if (item.type === 'reasoning') return [parseReasoning(item, param)];
  if (item.type === 'function_call_output') return undefined;
  if (item.type === 'item_reference') {
    throw invalid(param, 'the item itself: nothing is kept that an id could name');
  }
  onlyInFormat.push(param);
  return [foreign(item)];
}

function parseOtherItem(
  item: JsonObject,
  param: string,
  { system, messages }: ParsedInput,
  onlyInFormat: string[],
): void {
  if (item.type === 'function_call_output') {
    messages.push({
      role: 'tool',
      callId: readText(item.call_id, `${param}.call_id`),
      content: parseUserContent(item.output, `${param}.output`, onlyInFormat),
    });
    return;
  }
  const content = parseUserContent(item.content, `${param}.content`, onlyInFormat);
  if (item.role === 'user') messages.push({ role: 'user', content });
  else if (item.role === 'system' || item.role === 'developer') {
    for (const [i, part] of content.entries()) {
      if (part.type !== 'text') throw invalid(`${param}.content[${i}].type`, '"input_text"');
      system.push(part);
    }
  } else throw invalid(`${param}.role`, '"system", "developer", "user" or "assistant"');
}

const foreign = (value: JsonObject): ForeignPart => ({
  type: 'foreign',
  format: 'openai-responses',
  value,
});

function parseReasoning(item: JsonObject, param: string): AssistantPart {
  const texts = (['summary', 'content'] as const).map((field) =>
    (readOptionalList(item[field], `${param}.${field}`, WIRE_LIMITS.parts) ?? []).map((part, i) =>
      readText(readObject(part, `${param}.${field}[${i}]`).text, `${param}.${field}[${i}].text`),
    ),
  );
  return present<AssistantPart>({
    type: 'reasoning',
    text: texts.flat().join('\n\n'),
    seal: readOptionalText(item.encrypted_content, `${param}.encrypted_content`),
    id: readOptionalText(item.id, `${param}.id`),
  });
}

function parseAssistantContent(
  value: unknown,
  param: string,
  onlyInFormat: string[],
): AssistantPart[] {
  if (typeof value === 'string') return [{ type: 'text', text: value }];
  return readList(value, param, WIRE_LIMITS.parts).map((item, i) => {
    const path = `${param}[${i}]`;
    const part = readObject(item, path);
    if (part.type === 'output_text' || part.type === 'input_text' || part.type === 'text') {
      return { type: 'text', text: readText(part.text, `${path}.text`) };
    }
    if (part.type === 'refusal') {
      return { type: 'refusal', text: readText(part.refusal, `${path}.refusal`) };
    }
    onlyInFormat.push(path);
    return foreign(part);
  });
}

function parseUserContent(value: unknown, param: string, onlyInFormat: string[]): UserPart[] {
  if (typeof value === 'string') return [{ type: 'text', text: value }];
  return readList(value, param, WIRE_LIMITS.parts).map((item, i) => {
    const path = `${param}[${i}]`;
    const part = readObject(item, path);
    if (part.type === 'input_text' || part.type === 'output_text' || part.type === 'text') {
      return { type: 'text', text: readText(part.text, `${path}.text`) };
    }
    if (part.type === 'input_image') {
      return present<UserPart>({
        type: 'image',
        source: imageSource(part, path),
        detail: readOptionalText(part.detail, `${path}.detail`),
      });
    }
    if (part.type === 'input_file') {
      return present<UserPart>({
        type: 'file',
        source: fileSource(part, path),
        name: readOptionalText(part.filename, `${path}.filename`),
      });
    }
    onlyInFormat.push(path);
    return foreign(part);
  });
}

function imageSource(part: JsonObject, path: string): ImageSource {
  const id = readOptionalText(part.file_id, `${path}.file_id`);
  return id === undefined
    ? sourceOfUrl(readText(part.image_url, `${path}.image_url`))
    : { kind: 'upload', id };
}

function fileSource(part: JsonObject, path: string): ImageSource {
  const id = readOptionalText(part.file_id, `${path}.file_id`);
  if (id !== undefined) return { kind: 'upload', id };
  const url = readOptionalText(part.file_url, `${path}.file_url`);
  if (url !== undefined) return { kind: 'url', url };
  return sourceOfFileData(readText(part.file_data, `${path}.file_data`));
}
