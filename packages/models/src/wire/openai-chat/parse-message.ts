import type { Aside } from '../aside.ts';
import type {
  AssistantPart,
  ChatMessage,
  ForeignPart,
  ImageSource,
  TextPart,
  UserPart,
} from '../chat-request.ts';
import { readList, readObject, readOptionalList, readOptionalText, readText } from '../fields.ts';
import type { JsonObject } from '../format.ts';
import { WIRE_LIMITS } from '../limits.ts';
import { sourceOfFileData, sourceOfUrl } from '../part-source.ts';
import { invalid } from '../refusal.ts';

/** One message; a system or developer message goes to `aside.system` instead. */
export function parseMessage(message: JsonObject, param: string, aside: Aside): ChatMessage[] {
  const { role } = message;
  const content = `${param}.content`;
  if (role === 'system' || role === 'developer') {
    aside.system.push(...parseTexts(message.content, content));
    return [];
  }
  if (role === 'user') {
    return [
      {
        role,
        content: parseUserParts(message.content, content, aside),
        ...nameOf(message, param),
      },
    ];
  }
  if (role === 'assistant') {
    return [
      { role, content: parseAssistantParts(message, param, aside), ...nameOf(message, param) },
    ];
  }
  // What a tool or a function gave back may be nothing.
  const given = message.content ?? '';
  if (role === 'tool') {
    const callId = readText(message.tool_call_id, `${param}.tool_call_id`);
    return [{ role, callId, content: parseUserParts(given, content, aside) }];
  }
  if (role === 'function') {
    aside.onlyInFormat.push(param);
    const callId = readText(message.name, `${param}.name`);
    return [{ role: 'tool', callId, content: parseUserParts(given, content, aside) }];
  }
  throw invalid(`${param}.role`, '"system", "developer", "user", "assistant" or "tool"');
}

const nameOf = ({ name }: JsonObject, param: string): { name?: string } => {
  const text = readOptionalText(name, `${param}.name`);
  return text === undefined ? {} : { name: text };
};

const foreign = (value: JsonObject): ForeignPart => ({
  type: 'foreign',
  format: 'openai-chat',
  value,
});

function parseTexts(value: unknown, param: string): TextPart[] {
  if (typeof value === 'string') return [{ type: 'text', text: value }];
  return readList(value, param, WIRE_LIMITS.parts).map((item, i) => {
    const part = readObject(item, `${param}[${i}]`);
    if (part.type !== 'text') throw invalid(`${param}[${i}].type`, '"text"');
    return { type: 'text', text: readText(part.text, `${param}[${i}].text`) };
  });
}

function parseUserParts(value: unknown, param: string, aside: Aside): UserPart[] {
  if (typeof value === 'string') return [{ type: 'text', text: value }];
  return readList(value, param, WIRE_LIMITS.parts).map((item, i) => {
    const path = `${param}[${i}]`;
    const part = readObject(item, path);
    if (part.type === 'text') return { type: 'text', text: readText(part.text, `${path}.text`) };
    if (part.type === 'image_url') return parseImage(part, path);
    if (part.type === 'input_audio') {
      const { data, format } = readObject(part.input_audio, `${path}.input_audio`);
      return {
        type: 'audio',
        base64: readText(data, `${path}.input_audio.data`),
        encoding: readText(format, `${path}.input_audio.format`),
      };
    }
    if (part.type === 'file') return parseFile(part, path);
    aside.onlyInFormat.push(path);
    return foreign(part);
  });
}

function parseImage({ image_url }: JsonObject, path: string): UserPart {
  // Some clients send the address itself where the format has an object around it.
  const image = typeof image_url === 'string' ? { url: image_url } : image_url;
  const { url, detail } = readObject(image, `${path}.image_url`);
  const look = readOptionalText(detail, `${path}.image_url.detail`);
  return {
    type: 'image',
    source: sourceOfUrl(readText(url, `${path}.image_url.url`)),
    ...(look === undefined ? {} : { detail: look }),
  };
}

function parseFile(part: JsonObject, path: string): UserPart {
  const file = readObject(part.file, `${path}.file`);
  const name = readOptionalText(file.filename, `${path}.file.filename`);
  return {
    type: 'file',
    source: fileSource(file, `${path}.file`),
    ...(name === undefined ? {} : { name }),
  };
}

function fileSource(file: JsonObject, path: string): ImageSource {
  const id = readOptionalText(file.file_id, `${path}.file_id`);
  if (id !== undefined) return { kind: 'upload', id };
  return sourceOfFileData(readText(file.file_data, `${path}.file_data`));
}

function parseAssistantParts(message: JsonObject, param: string, aside: Aside): AssistantPart[] {
  const reasoning = readOptionalText(message.reasoning_content, `${param}.reasoning_content`);
  const refusal = readOptionalText(message.refusal, `${param}.refusal`);
  const isForeign = ['audio', 'function_call'].some((name) => (message[name] ?? null) !== null);
  if (isForeign) aside.onlyInFormat.push(param);
  return [
    ...(reasoning ? [{ type: 'reasoning', text: reasoning } as const] : []),
    ...parseAssistantContent(message.content, `${param}.content`, aside),
    ...(refusal ? [{ type: 'refusal', text: refusal } as const] : []),
    ...parseToolCalls(message.tool_calls, `${param}.tool_calls`, aside),
  ];
}

function parseAssistantContent(value: unknown, param: string, aside: Aside): AssistantPart[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value === 'string') return [{ type: 'text', text: value }];
  return readList(value, param, WIRE_LIMITS.parts).map((item, i) => {
    const path = `${param}[${i}]`;
    const part = readObject(item, path);
    if (part.type === 'text') return { type: 'text', text: readText(part.text, `${path}.text`) };
    if (part.type === 'refusal') {
      return { type: 'refusal', text: readText(part.refusal, `${path}.refusal`) };
    }
    aside.onlyInFormat.push(path);
    return foreign(part);
  });
}

function parseToolCalls(value: unknown, param: string, aside: Aside): AssistantPart[] {
  const calls = readOptionalList(value, param, WIRE_LIMITS.parts) ?? [];
  return calls.map((item, i) => {
    const path = `${param}[${i}]`;
    const call = readObject(item, path);
    if (call.type !== undefined && call.type !== 'function') {
      aside.onlyInFormat.push(path);
      return foreign(call);
    }
    const { name, arguments: given } = readObject(call.function, `${path}.function`);
    return {
      type: 'toolCall',
      id: readText(call.id, `${path}.id`),
      name: readText(name, `${path}.function.name`),
      arguments: readText(given, `${path}.function.arguments`),
    };
  });
}
