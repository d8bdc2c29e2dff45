import type { AssistantPart, ChatMessage, FilePart, ImagePart, UserPart } from '../chat-request.ts';
import { present } from '../fields.ts';
import type { JsonObject } from '../format.ts';
import { dataUrl } from '../part-source.ts';
import { untranslatable } from '../refusal.ts';

/** A conversation as items. */
export const writeInput = (messages: readonly ChatMessage[]): JsonObject[] =>
  messages.flatMap((message): JsonObject[] => {
    if (message.role === 'assistant') return message.content.flatMap(writeAnswerItem);
    const content = message.content.map(writePart);
    if (message.role === 'user') return [{ type: 'message', role: 'user', content }];
    return [
      {
        type: 'function_call_output',
        call_id: message.callId,
        output: writeOutput(message.content),
      },
    ];
  });

function writeOutput(content: readonly UserPart[]): unknown {
  const [first] = content;
  return content.length === 1 && first!.type === 'text' ? first.text : content.map(writePart);
}

function writeAnswerItem(part: AssistantPart): JsonObject[] {
  if (part.type === 'text') return [answerMessage({ type: 'output_text', text: part.text })];
  if (part.type === 'refusal') return [answerMessage({ type: 'refusal', refusal: part.text })];
  if (part.type === 'foreign') return part.format === 'openai-responses' ? [part.value] : [];
  if (part.type === 'toolCall') {
    const { id, name, arguments: given } = part;
    return [{ type: 'function_call', call_id: id, name, arguments: given }];
  }
  // Reasoning without an id of this format comes from another vendor, whose seal means nothing here.
  if (part.id === undefined) return [];
  const summary = part.text === '' ? [] : [{ type: 'summary_text', text: part.text }];
  return [present({ type: 'reasoning', id: part.id, summary, encrypted_content: part.seal })];
}

const answerMessage = (part: JsonObject): JsonObject => ({
  type: 'message',
  role: 'assistant',
  content: [part],
});

function writePart(part: UserPart): JsonObject {
  if (part.type === 'text') return { type: 'input_text', text: part.text };
  if (part.type === 'image') return writeImage(part);
  if (part.type === 'file') return writeFile(part);
  if (part.type === 'foreign') return part.value;
  throw untranslatable('input_audio', 'openai-responses');
}

function writeImage({ source, detail = 'auto' }: ImagePart): JsonObject {
  if (source.kind === 'upload') return { type: 'input_image', detail, file_id: source.id };
  const url = source.kind === 'url' ? source.url : dataUrl(source);
  return { type: 'input_image', detail, image_url: url };
}

function writeFile({ source, name }: FilePart): JsonObject {
  if (source.kind === 'text') {
    return { type: 'input_text', text: name ? `${name}\n\n${source.text}` : source.text };
  }
  const place =
    source.kind === 'upload'
      ? { file_id: source.id }
      : source.kind === 'url'
        ? { file_url: source.url }
        : { file_data: dataUrl(source) };
  return present({ type: 'input_file', filename: name, ...place });
}
