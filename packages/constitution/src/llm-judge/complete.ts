import { askOnce, type Runtime } from '@lethe/models';

/**
 * Asks a model once and resolves with its whole answer. Rejects when it fails or the signal is aborted.
 * What is asked holds the judged text: where the model runs elsewhere, the caller sends it by the way
 * out that masks.
 */
export type Complete = (
  prompt: string,
  options: { readonly signal: AbortSignal; readonly maxTokens: number },
) => Promise<string>;

/** Asks a model of `@lethe/models`, in a conversation that is forgotten right after. */
export const completeWith =
  (runtime: Runtime): Complete =>
  (prompt, { signal, maxTokens }) =>
    askOnce(runtime, [{ role: 'user', content: prompt }], { signal, maxTokens });

/** Longest time a model has for one question, milliseconds. */
export const ANSWER_MS = 20_000;

/** Asks with a time-out; undefined where the model failed or took too long. */
export async function askWithin(
  complete: Complete,
  prompt: string,
  { signal, maxTokens, timeoutMs = ANSWER_MS }: AskOptions,
): Promise<string | undefined> {
  signal?.throwIfAborted();
  const limits = [AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])];
  try {
    return await complete(prompt, { signal: AbortSignal.any(limits), maxTokens });
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

export interface AskOptions {
  readonly maxTokens: number;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}
