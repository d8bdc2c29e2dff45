import type {
  AssistantMessage,
  ChatMessage,
  ChatRequest,
  FilePart,
  ImagePart,
  TextPart,
  ToolMessage,
  UserPart,
} from '../chat-request.ts';
import { present } from '../fields.ts';
import type { JsonObject } from '../format.ts';
import { dataUrl } from '../part-source.ts';
import { untranslatable } from '../refusal.ts';

/** The conversation with its instructions before it, as one system message. */
export function writeMessages({ system, messages }: ChatRequest): JsonObject[] {
  const instructions = joinTexts(system);
  const first = instructions === '' ? [] : [{ role: 'system', content: instructions }];
  return [...first, ...messages.map(writeMessage)];
}

/** Blocks of one text, a blank line between them. */
export const joinTexts = (parts: readonly TextPart[]): string =>
  parts.map(({ text }) => text).join('\n\n');

function writeMessage(message: ChatMessage): JsonObject {
  if (message.role === 'assistant') return writeAssistant(message);
  if (message.role === 'tool') return writeToolResult(message);
  const { role, content, name } = message;
  return present({ role, content: writeContent(content), name });
}

function writeContent(parts: readonly UserPart[]): unknown {
  const [first] = parts;
  return parts.length === 1 && first!.type === 'text' ? first.text : parts.map(writePart);
}

function writePart(part: UserPart): JsonObject {
  if (part.type === 'text') return { type: 'text', text: part.text };
  if (part.type === 'image') return writeImage(part);
  if (part.type === 'file') return writeFile(part);
  if (part.type === 'foreign') return part.value;
  return { type: 'input_audio', input_audio: { data: part.base64, format: part.encoding } };
}

function writeImage({ source, detail }: ImagePart): JsonObject {
  if (source.kind === 'upload') {
    throw untranslatable('an image by the id of an upload', 'openai-chat');
  }
  const url = source.kind === 'url' ? source.url : dataUrl(source);
  return { type: 'image_url', image_url: present({ url, detail }) };
}

function writeFile({ source, name }: FilePart): JsonObject {
  if (source.kind === 'text') {
    return { type: 'text', text: name ? `${name}\n\n${source.text}` : source.text };
  }
  if (source.kind === 'url') throw untranslatable('a file by its address', 'openai-chat');
  const place = source.kind === 'upload' ? { file_id: source.id } : { file_data: dataUrl(source) };
  return { type: 'file', file: present({ filename: name, ...place }) };
}

function writeAssistant({ content, name }: AssistantMessage): JsonObject {
  const texts = content.filter((part) => part.type === 'text');
  const refusals = content.filter((part) => part.type === 'refusal');
  const reasoning = content.filter((part) => part.type === 'reasoning');
  const foreign = content.flatMap((part) =>
    part.type === 'foreign' && part.format === 'openai-chat' ? [part.value] : [],
  );
  const calls = [
    ...content.flatMap((part) =>
      part.type === 'toolCall'
        ? [
            {
              id: part.id,
              type: 'function',
              function: { name: part.name, arguments: part.arguments },
            },
          ]
        : [],
    ),
    ...foreign.filter(({ type }) => type === 'custom'),
  ];
  return present({
    role: 'assistant',
    name,
    content: texts.length > 0 ? texts.map(({ text }) => text).join('') : null,
    // Only servers that gave reasoning in this very field take it back.
    reasoning_content: reasoning.some(({ seal, id }) => seal !== undefined || id !== undefined)
      ? undefined
      : reasoning.map(({ text }) => text).join('') || undefined,
    refusal: refusals.map(({ text }) => text).join('') || undefined,
    tool_calls: calls.length > 0 ? calls : undefined,
  });
}

function writeToolResult({ callId, content }: ToolMessage): JsonObject {
  const texts = content.map((part) => {
    if (part.type === 'text') return part.text;
    throw untranslatable('an image or a file that a tool gave', 'openai-chat');
  });
  return { role: 'tool', tool_call_id: callId, content: texts.join('\n') };
}
