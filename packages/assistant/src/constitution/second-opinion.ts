import {
  type CallBudget,
  type Constitution,
  completeWith,
  createLlmJudge,
  type Direction,
  type Judgement,
} from '@lethe/constitution';
import type { CodedError } from '@lethe/protocol';
import type { AskedModels } from '../answerer/asked-models.ts';
import { codedFailure } from '../turn/failure.ts';

/** Asks a model about texts where the detectors are in doubt. */
export interface SecondOpinion {
  /**
   * The judgement with the doubtful principles judged by the model; the very same where no model is named,
   * nothing is in doubt, or the text must not go to it. It never throws: what fails is `unscored`.
   */
  on(
    text: string,
    first: Judgement,
    asking: {
      readonly direction: Direction;
      readonly models: Pick<AskedModels, 'find'>;
      readonly signal: AbortSignal;
    },
  ): Promise<Judgement>;
}

export interface SecondOpinionOptions {
  /** The id of a model; nobody is asked where it is empty. */
  readonly model: string;
  /** Longest time for one answer, milliseconds. */
  readonly timeoutMs: number;
  readonly budget: CallBudget;
  readonly constitution: () => Constitution;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  /** Told of every fault, for the log. */
  readonly report: (error: CodedError) => void;
}

export function createSecondOpinion(options: SecondOpinionOptions): SecondOpinion {
  const { model, timeoutMs, budget, constitution, now, report } = options;
  return {
    async on(text, first, { direction, models, signal }) {
      if (model === '') return first;
      let mustStay = false;
      const judge = createLlmJudge({
        ...{ constitution: constitution(), model, timeoutMs, budget, now },
        async complete(prompt, asked) {
          const found = await models.find(model).catch((error: unknown) => {
            throw codedFailure(error, report);
          });
          mustStay = found === null;
          return found === null ? '' : completeWith(found.runtime)(prompt, asked);
        },
      });
      try {
        const judgement = await judge.judge(text, first, { direction, signal });
        return mustStay ? first : judgement;
      } catch {
        // Whoever asked for the answer stopped it.
        return first;
      }
    },
  };
}
