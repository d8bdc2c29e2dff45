import {
  type CallBudget,
  type Complete,
  type Constitution,
  completeWith,
  type Judgement,
  type Revised,
  revise,
  withinBudget,
} from '@lethe/constitution';
import type { Runtime } from '@lethe/models';
import type { CodedError } from '@lethe/protocol';
import type { AskedModels } from '../answerer/asked-models.ts';
import { codedFailure } from '../turn/failure.ts';

/** How answers are reworded: not at all, by leaving out sentences, or by a model as well. */
export const REVISE_BY = ['nothing', 'cutting', 'model'] as const;

export type ReviseBy = (typeof REVISE_BY)[number];

/** Rewords answers that break a principle whose action is `revise`. */
export interface Revision {
  /** Whether such a principle is broken and something is done about it. */
  isDue(judgement: Judgement): boolean;
  /** Null where the answer stays as it is. It never throws: what fails changes nothing. */
  of(answer: string, first: Judgement, asking: RevisionAsking): Promise<Revised | null>;
}

export interface RevisionAsking {
  readonly models: Pick<AskedModels, 'answerer' | 'find'>;
  /** Judges a wording as the answer was judged. */
  readonly judge: (text: string) => Promise<Judgement>;
  readonly signal: AbortSignal;
}

export interface RevisionOptions {
  readonly by: ReviseBy;
  /** The id of the model that rewords; the one that answered where it is empty. */
  readonly model: string;
  /** Longest time for one answer with all its rounds, milliseconds. */
  readonly totalMs: number;
  readonly budget: CallBudget;
  readonly constitution: () => Constitution;
  /** Told of every fault, for the log. */
  readonly report: (error: CodedError) => void;
}

/** A model of fewer parameters does not follow what it is asked; 0 is one that does not say. */
const LEAST_PARAMETERS = 500_000_000;

const canReword = (runtime: Runtime): boolean => {
  const { parameters } = runtime.describe();
  return parameters === 0 || parameters >= LEAST_PARAMETERS;
};

export function createRevision(options: RevisionOptions): Revision {
  const { by, model, totalMs, budget, constitution, report } = options;

  const isRepaired = (id: string): boolean =>
    constitution().principles.some((one) => one.id === id && one.action === 'revise');

  const isDue = ({ principles }: Judgement): boolean =>
    by !== 'nothing' &&
    principles.some(({ id, verdict }) => verdict === 'review' && isRepaired(id));

  async function writer({ answerer, find }: RevisionAsking['models']): Promise<Complete | null> {
    if (by !== 'model') return null;
    const found = model === '' ? answerer : await find(model);
    return found !== null && canReword(found.runtime)
      ? withinBudget(completeWith(found.runtime), budget)
      : null;
  }

  return {
    isDue,
    async of(answer, first, { models, judge, signal }) {
      try {
        const complete = await writer(models);
        const revised = await revise(answer, first, {
          ...{ constitution: constitution(), judge, signal, totalMs, repairs: isRepaired },
          ...(complete && { complete }),
        });
        return revised.revised === 0 ? null : revised;
      } catch (error) {
        if (!signal.aborted) codedFailure(error, report);
        return null;
      }
    },
  };
}
