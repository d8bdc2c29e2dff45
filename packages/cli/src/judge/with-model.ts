import {
  completeWith,
  createLlmJudge,
  type Judgement,
  type Revised,
  revise,
} from '@lethe/constitution';
import type { Runtime } from '@lethe/models';
import { type Bench, judgeText } from './judge-text.ts';

/** A judgement with a model asked where the detectors are in doubt. */
export const judgeWithModel = (text: string, bench: Bench, runtime: Runtime): Promise<Judgement> =>
  createLlmJudge({ ...bench, model: runtime.id, complete: completeWith(runtime) }).judge(
    text,
    judgeText(text, bench),
    {
      direction: bench.direction,
    },
  );

/** The text as it may be said: what breaks a principle is left out, or written anew by a model. */
export const reviseText = (
  text: string,
  first: Judgement,
  { bench, runtime }: { bench: Bench; runtime: Runtime | undefined },
): Promise<Revised> =>
  revise(text, first, {
    constitution: bench.constitution,
    judge: (candidate) => judgeText(candidate, bench),
    complete: runtime && completeWith(runtime),
  });
