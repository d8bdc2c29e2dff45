import type { GenerateOptions, GenerationEvent, Runtime } from '@lethe/models';
import { isCodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';
import type { EditPlan } from '../postprocess/plan.ts';
import { createPostprocess, type Edits } from '../postprocess/postprocess.ts';
import type { Stopwatch } from '../time/stopwatch.ts';

export type Ended = Extract<GenerationEvent, { type: 'end' }>;

/** How an answer came to its end. */
export interface Answered {
  /** What the model said about its work; the reason is `end` where the sentence budget ended it. */
  readonly ended: Omit<Ended, 'type'>;
  readonly edits: Readonly<Edits>;
}

export type AnswerEvent =
  | { readonly type: 'queued'; readonly position: number }
  | { readonly type: 'text'; readonly text: string };

export interface AnswerOptions {
  readonly runtime: Runtime;
  readonly request: Omit<GenerateOptions, 'signal'>;
  readonly plan: EditPlan;
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

/** An answer that was ended before the model said anything about its work. */
const NOTHING_DONE: Answered['ended'] = Object.freeze({
  reason: 'abort',
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
 * Generates an answer and post-processes it on the way. When the sentence budget is used up the
 * generation is ended early, which saves the work. Leaving `events` early ends it too.
 */
export function createAnswer({ runtime, request, plan, signal, stopwatch }: AnswerOptions): Answer {
  const postprocess = createPostprocess(plan);
  const enough = new AbortController();
  const stop = AbortSignal.any([signal, enough.signal]);
  const outcome: { ended: Answered['ended'] | null } = { ended: null };

  /** A generation that is ended because the answer is complete came to its end. */
  const reasonOf = (reason: Ended['reason']) =>
    reason === 'abort' && postprocess.done && !signal.aborted ? 'end' : reason;

  function note(event: GenerationEvent): void {
    if (event.type !== 'end') return;
    const { type: _, ...ended } = event;
    outcome.ended = { ...ended, reason: reasonOf(ended.reason) };
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

  async function* read(): AsyncGenerator<AnswerEvent, void, undefined> {
    for await (const event of generate()) {
      note(event);
      if (event.type === 'queued') yield event;
      if (event.type !== 'text') continue;
      const text = postprocess.push(event.text);
      if (postprocess.done) enough.abort();
      if (text !== '') yield { type: 'text', text };
    }
    const rest = postprocess.end();
    if (rest !== '') yield { type: 'text', text: rest };
  }

  return {
    events: read(),
    result() {
      const unsaid = stop.aborted ? { ...NOTHING_DONE, reason: reasonOf('abort') } : null;
      const ended = outcome.ended ?? unsaid;
      if (!ended) throw errors.GENERATION_INCOMPLETE();
      return { ended, edits: { ...postprocess.edits } };
    },
  };
}
