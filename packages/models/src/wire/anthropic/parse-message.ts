import type { Aside } from '../aside.ts';
import type {
  AssistantPart,
  ChatMessage,
  FileSource,
  ForeignPart,
  ImageSource,
  TextPart,
  ToolMessage,
  UserPart,
} from '../chat-request.ts';
import {
  present,
  readList,
  readObject,
  readOptionalFlag,
  readOptionalText,
  readText,
} from '../fields.ts';
import type { JsonObject } from '../format.ts';
import { WIRE_LIMITS } from '../limits.ts';
import { invalid } from '../refusal.ts';

/** One message of the client; what tools gave back is a message each, before the rest of it. */
export function parseMessage(message: JsonObject, param: string, aside: Aside): ChatMessage[] {
  const { role } = message;
  const path = `${param}.content`;
  if (role === 'system') {
    aside.system.push(...parseTexts(message.content, path));
    return [];
  }
  if (role !== 'user' && role !== 'assistant') {
    throw invalid(`${param}.role`, '"user" or "assistant"');
  }
  const blocks = blocksOf(message.content, path);
  if (role === 'assistant') {
    return [
      { role, content: blocks.map((block, i) => parseAnswerBlock(block, `${path}[${i}]`, aside)) },
    ];
  }
  const results: ToolMessage[] = [];
  const content: UserPart[] = [];
  for (const [i, block] of blocks.entries()) {
    const at = `${path}[${i}]`;
    if (block.type === 'tool_result') results.push(parseToolResult(block, at, aside));
    else content.push(parseUserBlock(block, at, aside));
  }
  const isOnlyResults = results.length > 0 && content.length === 0;
  return isOnlyResults ? results : [...results, { role, content }];
}

function blocksOf(value: unknown, param: string): readonly JsonObject[] {
  if (typeof value === 'string') return [{ type: 'text', text: value }];
  const blocks = readList(value, param, WIRE_LIMITS.parts);
  return blocks.map((block, i) => readObject(block, `${param}[${i}]`));
}

/** A text or blocks of text, such as `system`. */
export const parseTexts = (value: unknown, param: string): TextPart[] =>
  blocksOf(value, param).map(({ type, text }, i) => {
    if (type !== 'text') throw invalid(`${param}[${i}].type`, '"text"');
    return { type, text: readText(text, `${param}[${i}].text`) };
  });

const foreign = (value: JsonObject): ForeignPart => ({
  type: 'foreign',
  format: 'anthropic',
  value,
});

function parseAnswerBlock(block: JsonObject, param: string, aside: Aside): AssistantPart {
  const { type } = block;
  if (type === 'text') return { type, text: readText(block.text, `${param}.text`) };
  if (type === 'thinking') {
    return present<AssistantPart>({
      type: 'reasoning',
      text: readText(block.thinking, `${param}.thinking`),
      // Thoughts of a model without a seal come with an empty one.
      seal: readOptionalText(block.signature, `${param}.signature`) || undefined,
    });
  }
  if (type === 'tool_use') {
    return {
      type: 'toolCall',
      id: readText(block.id, `${param}.id`),
      name: readText(block.name, `${param}.name`),
      arguments: JSON.stringify(readObject(block.input ?? {}, `${param}.input`)),
    };
  }
  // What another model of the vendor thought under seal is dropped elsewhere like any reasoning.
  if (type !== 'redacted_thinking') aside.onlyInFormat.push(param);
  return foreign(block);
}

function parseToolResult(block: JsonObject, param: string, aside: Aside): ToolMessage {
  const blocks = blocksOf(block.content ?? [], `${param}.content`);
  return present<ToolMessage>({
    role: 'tool',
    callId: readText(block.tool_use_id, `${param}.tool_use_id`),
    content: blocks.map((part, i) => parseUserBlock(part, `${param}.content[${i}]`, aside)),
    isError: readOptionalFlag(block.is_error, `${param}.is_error`),
  });
}

function parseUserBlock(block: JsonObject, param: string, aside: Aside): UserPart {
  const { type } = block;
  if (type === 'text') return { type, text: readText(block.text, `${param}.text`) };
  if (type === 'image') {
    const source = parseSource(readObject(block.source, `${param}.source`), `${param}.source`);
    if (source && source.kind !== 'text') return { type, source };
  }
  if (type === 'document') {
    const source = parseSource(readObject(block.source, `${param}.source`), `${param}.source`);
    const name = readOptionalText(block.title, `${param}.title`);
    if (source) return present<UserPart>({ type: 'file', source, name });
  }
  aside.onlyInFormat.push(param);
  return foreign(block);
}

function parseSource(source: JsonObject, param: string): FileSource | undefined {
  const mediaType = readOptionalText(source.media_type, `${param}.media_type`) ?? '';
  const data = () => readText(source.data, `${param}.data`);
  if (source.type === 'base64') return { kind: 'data', mediaType, base64: data() };
  if (source.type === 'text') return { kind: 'text', text: data() };
  return parsePlace(source, param);
}

function parsePlace(source: JsonObject, param: string): ImageSource | undefined {
  if (source.type === 'url') return { kind: 'url', url: readText(source.url, `${param}.url`) };
  if (source.type === 'file') {
    return { kind: 'upload', id: readText(source.file_id, `${param}.file_id`) };
  }
  return undefined;
}
