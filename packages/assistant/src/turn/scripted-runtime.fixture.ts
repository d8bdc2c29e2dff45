import type { GenerateOptions, GenerationEvent, Runtime } from '@lethe/models';

type Script = (options: GenerateOptions) => AsyncIterable<GenerationEvent>;

export const endEvent = (
  change: Partial<Extract<GenerationEvent, { type: 'end' }>> = {},
): GenerationEvent => ({
  type: 'end',
  reason: 'end',
  promptTokens: 12,
  reusedTokens: 4,
  completionTokens: 7,
  truncatedPrompt: false,
  queueMs: 0,
  firstTokenMs: 20,
  ms: 100,
  meanLogProbability: -1,
  ...change,
});

/** A model that says what its script says, chunk by chunk, and stops when it is told to. */
export async function* says(
  chunks: readonly string[],
  { signal }: Pick<GenerateOptions, 'signal'> = {},
): AsyncGenerator<GenerationEvent> {
  for (const text of chunks) {
    if (signal?.aborted) break;
    yield { type: 'text', text };
  }
  yield endEvent(signal?.aborted ? { reason: 'abort' } : {});
}

export interface ScriptedRuntime extends Runtime {
  /** What was asked for, in order. */
  readonly asked: GenerateOptions[];
  /** Conversations to forget, in order. */
  readonly forgotten: string[];
  script: Script;
}

/** A second implementation of the port: exact about what a turn asks of a model, and able to fail. */
export function createScriptedRuntime(
  script: Script = (options) => says(['It is fine.'], options),
): ScriptedRuntime {
  return {
    id: 'local/scripted',
    asked: [],
    forgotten: [],
    script,
    describe: () => ({
      id: 'local/scripted',
      architecture: 'script',
      parameters: 0,
      contextTokens: 64,
      licence: 'MIT',
      manifestSha256: '0'.repeat(64),
      runs: 'here',
    }),
    generate(options) {
      this.asked.push(options);
      return this.script(options);
    },
    async forget(conversationId) {
      this.forgotten.push(conversationId);
    },
    close: async () => undefined,
  };
}
