import type { ChatEvent, ChatUsage, WireFailure } from '../chat-event.ts';
import type { EventWriter, EventWriterOptions } from '../event-writer.ts';
import { failure } from '../failure.ts';
import type { JsonObject } from '../format.ts';
import { eventText } from '../server-sent-event.ts';
import { errorOfFailure, openaiError } from '../write-error.ts';
import { writeFinishReason } from './finish-reason.ts';
import { writeChatUsage } from './usage.ts';

/**
 * Writes the chunks of a Chat Completion: the role first, a finish reason in a chunk of its own, the
 * tokens after it with no choices, then `[DONE]`.
 */
export function createChatWriter(options: EventWriterOptions): EventWriter {
  const { includeUsage } = options;
  const fixed = {
    id: `chatcmpl-${options.id}`,
    object: 'chat.completion.chunk',
    created: options.created,
    model: options.model,
  };
  let head = headOf(fixed);
  const tail = includeUsage ? ',"usage":null}' : '}';
  let started = false;
  let hasCalls = false;
  let usage: ChatUsage | undefined;
  let end: Extract<ChatEvent, { type: 'end' }> | undefined;

  const chunk = (delta: string, finish = 'null'): string =>
    eventText(`${head}"choices":[{"index":0,"delta":${delta},"finish_reason":${finish}}]${tail}`);

  function start(): string {
    if (started) return '';
    started = true;
    return chunk('{"role":"assistant","content":""}');
  }

  const say = (field: string, text: string): string =>
    text === '' ? '' : start() + chunk(`{"${field}":${JSON.stringify(text)}}`);

  const callChunk = (call: JsonObject): string =>
    start() + chunk(`{"tool_calls":[${JSON.stringify(call)}]}`);

  function other({ choices, ...top }: JsonObject): string {
    const body = { ...fixed, ...top, choices: choices ?? [] };
    return start() + eventText(JSON.stringify(includeUsage ? { ...body, usage: null } : body));
  }

  const fail = (failed: WireFailure): string =>
    eventText(JSON.stringify({ error: openaiError(errorOfFailure(failed)) }));

  return {
    push(event) {
      switch (event.type) {
        case 'start':
          if (event.extra) head = headOf({ ...event.extra, ...fixed });
          return start();
        case 'text':
          return say('content', event.text);
        case 'reasoning':
          return say('reasoning_content', event.text);
        case 'refusal':
          return say('refusal', event.text);
        case 'toolStart': {
          hasCalls = true;
          const { index, id, name } = event;
          return callChunk({ index, id, type: 'function', function: { name, arguments: '' } });
        }
        case 'toolArguments': {
          const { index, fragment } = event;
          return fragment === '' ? '' : callChunk({ index, function: { arguments: fragment } });
        }
        case 'usage':
          usage = event;
          return '';
        case 'end':
          end = event;
          return '';
        case 'error':
          return fail(event);
        case 'other':
          return event.format === 'openai-chat' ? other(event.data) : '';
        default:
          return '';
      }
    },
    fail,
    end() {
      if (!end) return fail(failure('server'));
      const finish = chunk('{}', JSON.stringify(writeFinishReason(end, hasCalls)));
      const tokens =
        includeUsage && usage
          ? eventText(`${head}"choices":[],"usage":${JSON.stringify(writeChatUsage(usage))}}`)
          : '';
      return `${start()}${finish}${tokens}${eventText('[DONE]')}`;
    },
  };
}

/** The begin of every chunk, up to its choices. */
const headOf = (fixed: JsonObject): string => `${JSON.stringify(fixed).slice(0, -1)},`;
