import { isCodedError, type ModelDescription } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { checkOptions, type SamplingDefaults } from '../runtime/check-options.ts';
import type { EndReason, GenerateOptions, GenerationEvent, Runtime } from '../runtime/runtime.ts';
import { createStopStrings } from '../runtime/stop-strings.ts';
import type { ChatEvent, ChatUsage } from '../wire/chat-event.ts';
import type { ChatRequest } from '../wire/chat-request.ts';
import type { WireFormat } from '../wire/format.ts';
import { buildPrompt, type Told } from './prompt.ts';
import { errorOfKind } from './refusal.ts';

/** Whose request it is. */
export interface SendContext {
  readonly userId: string;
  readonly conversationId: string;
  readonly signal: AbortSignal;
}

export interface ConnectionRuntimeOptions {
  /** What the model is called here, such as `openai/gpt-5`. */
  readonly id: string;
  readonly description: ModelDescription;
  readonly format: WireFormat;
  /** What the model is called at the provider. */
  readonly model: string;
  /** What this person lets the connection know. */
  readonly told: (userId: string) => Promise<Told>;
  /**
   * The only way out: it masks, asks for consent, keeps the receipt, sends, and gives the restored events.
   * What it throws, the turn is told.
   */
  readonly send: (request: ChatRequest, context: SendContext) => Promise<AsyncIterable<ChatEvent>>;
  /** Milliseconds on a clock that never goes back. */
  readonly clock: () => number;
}

/** Only what the turn itself asks for is sent: a provider knows best how its model is sampled. */
const CHECKED: SamplingDefaults = { temperature: 1, topK: 0, topP: 1, repetitionPenalty: 1 };

/** A provider's model behind the interface of all models. It remembers nothing between two answers. */
export function createConnectionRuntime(options: ConnectionRuntimeOptions): Runtime {
  const { id, description, told, send, clock } = options;
  /** The conversation of each answer that is being written. */
  const open = new Map<AbortController, string>();
  let closing: (() => void) | undefined;

  function begin(conversationId: string, outer: AbortSignal | undefined) {
    if (closing) throw errors.RUNTIME_CLOSED();
    const ending = new AbortController();
    open.set(ending, conversationId);
    const signal = outer ? AbortSignal.any([outer, ending.signal]) : ending.signal;
    return { ending, signal };
  }

  function finish(ending: AbortController): void {
    ending.abort();
    open.delete(ending);
    if (open.size === 0) closing?.();
  }

  async function* generate(asked: GenerateOptions): AsyncGenerator<GenerationEvent> {
    const { conversationId, userId } = asked;
    const request = checkOptions(asked, CHECKED);
    if (request.logProbabilities !== undefined) {
      throw errors.GENERATION_OPTION_UNKNOWN_THERE({ option: 'logProbabilities' });
    }
    const { ending, signal } = begin(conversationId, asked.signal);
    const begun = clock();
    const stop = createStopStrings(request.stop);
    let firstTokenMs: number | undefined;
    let usage: ChatUsage = { input: 0, output: 0 };
    let reason: EndReason | undefined;
    let truncatedPrompt = false;

    function* write(text: string): Generator<GenerationEvent> {
      if (text === '') return;
      firstTokenMs ??= clock() - begun;
      yield { type: 'text', text };
    }

    try {
      const prompt = buildPrompt(request, await told(userId));
      truncatedPrompt = prompt.truncated;
      signal.throwIfAborted();
      const body: ChatRequest = {
        ...{ format: options.format, model: options.model, stream: true, includeUsage: true },
        ...{ system: prompt.system, messages: prompt.messages, onlyInFormat: [] },
        maxTokens: request.maxTokens,
        ...(asked.temperature !== undefined && { temperature: request.temperature }),
        ...(asked.topP !== undefined && { topP: request.topP }),
      };
      for await (const event of await send(body, { userId, conversationId, signal })) {
        if (event.type === 'text' || event.type === 'refusal') yield* write(stop.push(event.text));
        else if (event.type === 'usage') usage = event;
        else if (event.type === 'end') reason = reasonOf(event);
        else if (event.type === 'error') throw errorOfKind(event.kind);
        if (stop.stopped) break;
      }
      if (stop.stopped) reason = 'stop';
      else yield* write(stop.end());
      if (!reason) throw errors.PROVIDER_STREAM_BROKEN();
    } catch (error) {
      // An abort keeps the text so far; everything else is told.
      if (!signal.aborted)
        throw isCodedError(error) ? error : errors.PROVIDER_FAILED(undefined, { cause: error });
      yield* write(stop.end());
      reason = 'abort';
    } finally {
      finish(ending);
    }
    const ms = clock() - begun;
    yield {
      type: 'end',
      reason,
      promptTokens: usage.input,
      reusedTokens: usage.cachedInput ?? 0,
      completionTokens: usage.output,
      truncatedPrompt,
      queueMs: 0,
      firstTokenMs: firstTokenMs ?? ms,
      ms,
      meanLogProbability: 0,
    };
  }

  return {
    id,
    readsMemories: true,
    describe: () => description,
    generate,
    async forget(conversationId) {
      for (const [ending, conversation] of open) {
        if (conversation === conversationId) ending.abort();
      }
    },
    close: () =>
      new Promise((resolve) => {
        closing = resolve;
        if (open.size === 0) resolve();
      }),
  };
}

function reasonOf({ reason }: Extract<ChatEvent, { type: 'end' }>): EndReason {
  if (reason === 'length') return 'length';
  return reason === 'stopSequence' ? 'stop' : 'end';
}
