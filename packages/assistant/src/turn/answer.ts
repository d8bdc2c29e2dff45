import type { Guard, Guarded, Judgement } from '@lethe/constitution';
import type { GenerateOptions, GenerationEvent, Runtime } from '@lethe/models';
import { type EndReason, isCodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';
import type { EditPlan } from '../postprocess/plan.ts';
import { createPostprocess, type Edits } from '../postprocess/postprocess.ts';
import type { Stopwatch } from '../time/stopwatch.ts';

export type Ended = Extract<GenerationEvent, { type: 'end' }>;

/** How an answer came to its end. */
export interface Answered {
  /** What the model said about its work; the reason is `end` where the sentence budget ended it. */
  readonly ended: Omit<Ended, 'type' | 'reason'> & { readonly reason: EndReason };
  readonly edits: Readonly<Edits>;
  /** What was judged of what was shown; null where no answer was written. */
  readonly judgement: Judgement | null;
  /** How often it was reworded after it was shown; what was judged is its last wording. */
  readonly revised: number;
}

export type AnswerEvent =
  | { readonly type: 'queued'; readonly position: number }
  | { readonly type: 'text'; readonly text: string }
  /** What was shown broke a principle: nothing follows. */
  | { readonly type: 'stopped'; readonly judgement: Judgement };

export interface AnswerOptions {
  readonly runtime: Runtime;
  readonly request: Omit<GenerateOptions, 'signal'>;
  readonly plan: EditPlan;
  /** Judges what is shown, after all edits. */
  readonly guard: Guard;
  readonly signal: AbortSignal;
  /** Runs while this side works, stands while it waits for the model or for whoever reads the events. */
  readonly stopwatch: Stopwatch;
}

/** One answer on its way. Read `events` to the end or leave early; then `result` says how it ended. */
export interface Answer {
  readonly events: AsyncGenerator<AnswerEvent, void, undefined>;
  /** @throws GENERATION_INCOMPLETE when the model ended without saying how, though nobody ended it */
  result(): Answered;
}

/** An answer that was ended before the model said anything about its work, or was never asked for. */
export const NOTHING_DONE = Object.freeze({
  reason: 'abort' as const,
  promptTokens: 0,
  reusedTokens: 0,
  completionTokens: 0,
  truncatedPrompt: false,
  queueMs: 0,
  firstTokenMs: 0,
  ms: 0,
  meanLogProbability: 0,
});

/**
 * Generates an answer, post-processes it and guards what is shown of it on the way. When the sentence
 * budget is used up or the guard stops it the generation is ended early, which saves the work. Leaving
 * `events` early ends it too.
 */
export function createAnswer(options: AnswerOptions): Answer {
  const { runtime, request, plan, guard, signal, stopwatch } = options;
  const postprocess = createPostprocess(plan);
  const enough = new AbortController();
  const stop = AbortSignal.any([signal, enough.signal]);
  const outcome: { ended: Omit<Ended, 'type'> | null; judgement: Judgement | null } = {
    ended: null,
    judgement: null,
  };
  let isStopped = false;

  /** A generation that is ended because the answer is complete came to its end. */
  function reasonOf(reason: Ended['reason']): EndReason {
    if (isStopped) return 'replaced';
    return reason === 'abort' && postprocess.done && !signal.aborted ? 'end' : reason;
  }

  function note(event: GenerationEvent): void {
    if (event.type !== 'end') return;
    const { type: _, ...ended } = event;
    outcome.ended = ended;
  }

  /** Once it is told to stop the model still says how it ended. */
  async function endEarly(generation: AsyncIterator<GenerationEvent>): Promise<void> {
    enough.abort();
    try {
      for (let next = await generation.next(); !next.done; next = await generation.next())
        note(next.value);
    } catch {
      // It was told to stop: what fails now no longer matters.
    }
  }

  /** The model's events; time spent waiting for them is not this side's. */
  async function* generate(): AsyncGenerator<GenerationEvent, void, undefined> {
    const generation = runtime.generate({ ...request, signal: stop })[Symbol.asyncIterator]();
    let finished = false;
    try {
      while (!finished) {
        stopwatch.pause();
        const next = await generation.next();
        stopwatch.resume();
        finished = next.done === true;
        if (!next.done) yield next.value;
      }
    } catch (error) {
      finished = true;
      stopwatch.resume();
      if (stop.aborted) return;
      throw isCodedError(error) ? error : errors.GENERATION_FAILED(undefined, { cause: error });
    } finally {
      if (!finished) await endEarly(generation);
    }
  }

  function* shown({ release, stop: judgement }: Guarded): Generator<AnswerEvent, void, undefined> {
    if (judgement !== undefined) {
      isStopped = true;
      enough.abort();
    }
    if (release !== '') yield { type: 'text', text: release };
    if (judgement !== undefined) yield { type: 'stopped', judgement };
  }

  async function* read(): AsyncGenerator<AnswerEvent, void, undefined> {
    for await (const event of generate()) {
      note(event);
      if (event.type === 'queued') yield event;
      if (event.type !== 'text') continue;
      const text = postprocess.push(event.text);
      if (postprocess.done) enough.abort();
      yield* shown(guard.push(text));
      if (isStopped) return;
    }
    yield* shown(guard.push(postprocess.end()));
    if (!isStopped) yield* shown(judged());
  }

  /** The text is complete, or nothing more of it is asked for. */
  function judged(): Guarded {
    const { judgement, ...rest } = guard.end();
    outcome.judgement = judgement;
    return rest;
  }

  return {
    events: read(),
    result() {
      const ended = outcome.ended ?? (stop.aborted ? NOTHING_DONE : null);
      if (!ended) throw errors.GENERATION_INCOMPLETE();
      if (outcome.judgement === null) judged();
      return {
        ended: { ...ended, reason: reasonOf(ended.reason) },
        edits: { ...postprocess.edits },
        judgement: outcome.judgement,
        revised: 0,
      };
    },
  };
}
