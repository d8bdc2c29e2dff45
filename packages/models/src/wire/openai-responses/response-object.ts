import type { ChatUsage } from '../chat-event.ts';
import type { EventWriterOptions } from '../event-writer.ts';
import { isJsonObject, type JsonObject } from '../format.ts';
import { writeResponsesUsage } from './usage.ts';

export interface ResponseState {
  readonly status: 'in_progress' | 'completed' | 'incomplete' | 'failed';
  readonly incomplete_details: JsonObject | null;
  readonly output: readonly JsonObject[];
  readonly usage: ChatUsage | undefined;
}

/**
 * The response as the specification wants it, every field present: what the client asked for is said
 * again, what it left open gets the default. Nothing is kept, so `store` is false whatever was asked.
 */
export function responseObject(options: EventWriterOptions, state: ResponseState): JsonObject {
  const { original = {} } = options;
  const asked = (name: string, otherwise: unknown): unknown => original[name] ?? otherwise;
  const isOver = state.status === 'completed';
  return {
    id: `resp_${options.id}`,
    object: 'response',
    created_at: options.created,
    completed_at: isOver ? options.created : null,
    status: state.status,
    incomplete_details: state.incomplete_details,
    model: options.model,
    previous_response_id: null,
    instructions: asked('instructions', null),
    output: state.output,
    error: null,
    tools: toolsOf(original.tools),
    tool_choice: asked('tool_choice', 'auto'),
    truncation: asked('truncation', 'disabled'),
    parallel_tool_calls: asked('parallel_tool_calls', true),
    text: textOf(original.text),
    top_p: asked('top_p', 1),
    presence_penalty: asked('presence_penalty', 0),
    frequency_penalty: asked('frequency_penalty', 0),
    top_logprobs: asked('top_logprobs', 0),
    temperature: asked('temperature', 1),
    reasoning: {
      effort: null,
      summary: null,
      ...(isJsonObject(original.reasoning) && original.reasoning),
    },
    usage: state.usage ? writeResponsesUsage(state.usage) : null,
    max_output_tokens: asked('max_output_tokens', null),
    max_tool_calls: asked('max_tool_calls', null),
    store: false,
    background: false,
    service_tier: asked('service_tier', 'default'),
    metadata: asked('metadata', {}),
    safety_identifier: asked('safety_identifier', null),
    prompt_cache_key: asked('prompt_cache_key', null),
  };
}

const textOf = (text: unknown): JsonObject => ({
  format: { type: 'text' },
  ...(isJsonObject(text) && text),
});

/** Functions are said with every field; tools of other kinds as they came. */
const toolsOf = (tools: unknown): unknown[] =>
  (Array.isArray(tools) ? tools : []).map((tool) =>
    isJsonObject(tool) && tool.type === 'function'
      ? { description: null, parameters: null, strict: null, ...tool }
      : tool,
  );
