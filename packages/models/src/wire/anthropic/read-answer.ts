import type { ChatEvent } from '../chat-event.ts';
import { isJsonObject, type JsonObject } from '../format.ts';
import { createAnthropicReader } from './read-stream.ts';

/** A whole Message: read as the stream that would have made it. */
export function readAnthropicAnswer(body: JsonObject): readonly ChatEvent[] | undefined {
  const reader = createAnthropicReader();
  const { content, stop_reason, stop_sequence, usage, ...message } = body;
  if (body.type === 'error') return reader.read(body);
  const blocks = Array.isArray(content) ? content.filter(isJsonObject) : [];
  const stream: JsonObject[] = [
    { type: 'message_start', message },
    ...blocks.flatMap(streamOfBlock),
    { type: 'message_delta', delta: { stop_reason, stop_sequence }, usage },
    { type: 'message_stop' },
  ];
  const events = stream.flatMap((data) => reader.read(data));
  const closing = reader.close();
  return closing && [...events, ...closing];
}

function streamOfBlock(block: JsonObject, index: number): JsonObject[] {
  const deltas: JsonObject[] = [];
  if (block.type === 'thinking' && typeof block.signature === 'string') {
    deltas.push({ type: 'signature_delta', signature: block.signature });
  }
  if (Array.isArray(block.citations)) {
    deltas.push(...block.citations.map((citation) => ({ type: 'citations_delta', citation })));
  }
  return [
    { type: 'content_block_start', index, content_block: block },
    ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
    { type: 'content_block_stop', index },
  ];
}
