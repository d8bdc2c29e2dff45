import { judge } from '../judge/judge.ts';
import type { Verdict } from '../judge/verdict.ts';
import type { Detector } from '../signals/signal.ts';
import type { Direction } from '../signals/signal-names.ts';
import { type Constitution, createConstitution } from './constitution.ts';

/** An example that is judged otherwise than its principle says. */
export interface WrongExample {
  readonly principle: string;
  /** Which of its examples, from 1. */
  readonly number: number;
  readonly expected: Verdict;
  readonly verdict: Verdict;
}

export interface CheckedExamples {
  readonly checked: number;
  readonly wrong: readonly WrongExample[];
}

/**
 * Judges every example by its own principle, the way it first applies to, and by the thresholds as they are
 * written: a sensitivity that moves them makes no example wrong.
 */
export function checkExamples(
  { principles: all }: Constitution,
  detectors: readonly Detector[],
): CheckedExamples {
  const constitution = createConstitution({ sensitivity: 'medium', principles: all });
  const wrong: WrongExample[] = [];
  let checked = 0;
  for (const { id, appliesTo, examples } of all)
    for (const [index, { text, verdict: expected }] of examples.entries()) {
      const direction = appliesTo[0] as Direction;
      const { principles } = judge(text, { constitution, detectors, direction });
      const verdict = principles.find((one) => one.id === id)?.verdict ?? 'allow';
      checked++;
      if (verdict !== expected) wrong.push({ principle: id, number: index + 1, expected, verdict });
    }
  return { checked, wrong };
}
