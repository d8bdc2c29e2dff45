import type {
  AssistantPart,
  ChatMessage,
  FilePart,
  ImageSource,
  ToolCallPart,
  ToolMessage,
  UserPart,
} from '../chat-request.ts';
import { present } from '../fields.ts';
import { isJsonObject, type JsonObject } from '../format.ts';
import { invalid, untranslatable } from '../refusal.ts';

type Role = 'user' | 'assistant';

/**
 * The conversation in turns: what tools gave back stands first in the user's message after the calls, as
 * this format wants it, and messages of one role that follow each other are one.
 */
export function writeMessages(messages: readonly ChatMessage[]): JsonObject[] {
  const written: { role: Role; content: JsonObject[] }[] = [];
  for (const message of messages) {
    const role: Role = message.role === 'assistant' ? 'assistant' : 'user';
    const blocks = writeBlocks(message);
    const last = written.at(-1);
    if (last?.role === role) last.content.push(...blocks);
    else if (blocks.length > 0) written.push({ role, content: blocks });
  }
  return written;
}

function writeBlocks(message: ChatMessage): JsonObject[] {
  if (message.role === 'assistant') return message.content.flatMap(writeAnswerBlock);
  if (message.role === 'tool') return [writeToolResult(message)];
  return message.content.flatMap(writeUserBlock);
}

/** A block of text that is empty would be refused. */
const writeText = (text: string): JsonObject[] => (text === '' ? [] : [{ type: 'text', text }]);

function writeAnswerBlock(part: AssistantPart): JsonObject[] {
  if (part.type === 'text' || part.type === 'refusal') return writeText(part.text);
  if (part.type === 'toolCall') return [writeToolCall(part)];
  if (part.type === 'foreign') return part.format === 'anthropic' ? [part.value] : [];
  // Only reasoning with this vendor's own signature is taken back.
  if (part.seal === undefined || part.id !== undefined) return [];
  return [{ type: 'thinking', thinking: part.text, signature: part.seal }];
}

function writeToolCall({ id, name, arguments: given }: ToolCallPart): JsonObject {
  return { type: 'tool_use', id, name, input: parseArguments(given) };
}

function parseArguments(text: string): JsonObject {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (isJsonObject(value)) return value;
  } catch {
    // Said below, without quoting it.
  }
  throw invalid('messages.tool_calls.function.arguments', 'the JSON text of an object');
}

function writeToolResult({ callId, content, isError }: ToolMessage): JsonObject {
  return present({
    type: 'tool_result',
    tool_use_id: callId,
    content: content.flatMap(writeUserBlock),
    is_error: isError,
  });
}

function writeUserBlock(part: UserPart): JsonObject[] {
  if (part.type === 'text') return writeText(part.text);
  if (part.type === 'image') return [{ type: 'image', source: writeSource(part.source) }];
  if (part.type === 'file') return [writeFile(part)];
  if (part.type === 'foreign') return [part.value];
  throw untranslatable('input_audio', 'anthropic');
}

function writeFile({ source, name }: FilePart): JsonObject {
  const place =
    source.kind === 'text'
      ? { type: 'text', media_type: 'text/plain', data: source.text }
      : writeSource(source);
  return present({ type: 'document', title: name, source: place });
}

function writeSource(source: ImageSource): JsonObject {
  if (source.kind === 'url') return { type: 'url', url: source.url };
  if (source.kind === 'upload') return { type: 'file', file_id: source.id };
  return { type: 'base64', media_type: source.mediaType, data: source.base64 };
}
