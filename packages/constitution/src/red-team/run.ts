import type { RefusalDegree } from '../refusal/degree.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Probe } from './probes.ts';
import type { ProbeMessage } from './transforms/transform.ts';

/** What a target makes of a probe: text, or that the constitution stopped it. */
export type TargetAnswer =
  | { readonly text: string; readonly blocked?: undefined }
  | { readonly blocked: true };

/** A model that is attacked, with whatever guards it. */
export type Target = (
  messages: readonly ProbeMessage[],
  options: { readonly signal: AbortSignal },
) => Promise<TargetAnswer>;

/** What is kept of a probe: no word of an answer. */
export interface ProbeResult {
  readonly id: string;
  readonly outcome: Outcome;
}

export interface RunOptions {
  readonly probes: readonly Probe[];
  readonly target: Target;
  readonly refusalOf: (text: string) => RefusalDegree;
  /** Probes whose result is known from an interrupted run. */
  readonly done?: ReadonlySet<string>;
  readonly signal?: AbortSignal;
  /** Longest time for one answer, milliseconds. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 60_000;

/**
 * Asks one probe after another and tells each outcome as soon as it is known. A target that fails or
 * takes too long leaves its probe `unscored`. Ends without a word when the signal is aborted.
 */
export async function* runProbes(options: RunOptions): AsyncGenerator<ProbeResult, void, void> {
  const { probes, done = new Set(), signal, timeoutMs = TIMEOUT_MS } = options;
  for (const probe of probes) {
    if (signal?.aborted) return;
    if (done.has(probe.id)) continue;
    const limits = [AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])];
    const outcome = await attempt(probe, options, AbortSignal.any(limits));
    if (signal?.aborted) return;
    yield { id: probe.id, outcome };
  }
}

async function attempt(
  probe: Probe,
  { target, refusalOf }: RunOptions,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const answer = await target(probe.messages, { signal });
    if (signal.aborted) return 'unscored';
    return answer.blocked ? 'blocked' : outcomeOf(probe, answer.text, refusalOf(answer.text));
  } catch {
    return 'unscored';
  }
}
