import type { ChatRequest } from './chat-request.ts';
import type { WireFormat } from './format.ts';

type Keys = { readonly [Field in keyof ChatRequest]?: readonly string[] };

/** Which fields of a body say what a field of the one form says. */
export const REQUEST_KEYS: Readonly<Record<WireFormat, Keys>> = {
  'openai-chat': {
    system: ['messages'],
    messages: ['messages'],
    tools: ['tools'],
    toolChoice: ['tool_choice'],
    parallelToolCalls: ['parallel_tool_calls'],
    maxTokens: ['max_tokens', 'max_completion_tokens'],
    temperature: ['temperature'],
    topP: ['top_p'],
    topK: ['top_k'],
    stop: ['stop'],
    seed: ['seed'],
    frequencyPenalty: ['frequency_penalty'],
    presencePenalty: ['presence_penalty'],
    responseFormat: ['response_format'],
    reasoningEffort: ['reasoning_effort'],
    user: ['user', 'safety_identifier'],
    metadata: ['metadata'],
    stream: ['stream', 'stream_options'],
  },
  'openai-responses': {
    system: ['instructions', 'input'],
    messages: ['instructions', 'input'],
    tools: ['tools'],
    toolChoice: ['tool_choice'],
    parallelToolCalls: ['parallel_tool_calls'],
    maxTokens: ['max_output_tokens'],
    temperature: ['temperature'],
    topP: ['top_p'],
    responseFormat: ['text'],
    reasoningEffort: ['reasoning'],
    user: ['user', 'safety_identifier'],
    metadata: ['metadata'],
    stream: ['stream'],
  },
  anthropic: {
    system: ['system'],
    messages: ['messages'],
    tools: ['tools'],
    toolChoice: ['tool_choice'],
    parallelToolCalls: ['tool_choice'],
    maxTokens: ['max_tokens'],
    temperature: ['temperature'],
    topP: ['top_p'],
    topK: ['top_k'],
    stop: ['stop_sequences'],
    responseFormat: ['output_config'],
    reasoningEffort: ['output_config', 'thinking'],
    user: ['metadata'],
    stream: ['stream'],
  },
};
