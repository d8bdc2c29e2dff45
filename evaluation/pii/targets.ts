import { fMeasure, precision, recall, type Scores } from './score.ts';

/** One target: what it measures, what was measured, and whether that is enough. */
export interface Target {
  readonly name: string;
  readonly value: number;
  readonly goal: string;
  readonly reached: boolean;
}

const atLeast = (name: string, value: number, goal: number): Target => ({
  name,
  value,
  goal: `>= ${goal}`,
  reached: value >= goal,
});

const atMost = (name: string, value: number, goal: number): Target => ({
  name,
  value,
  goal: `<= ${goal}`,
  reached: value <= goal,
});

/** The mean of the F1 of every type that occurs in the data. */
export const macroF1 = ({ byType }: Scores): number => {
  const present = [...byType.values()].filter(({ gold }) => gold > 0);
  return present.length === 0
    ? 0
    : present.reduce((sum, counts) => sum + fMeasure(counts, 1), 0) / present.length;
};

const worstF1 = ({ byType }: Scores): number =>
  Math.min(
    1,
    ...[...byType.values()].filter(({ gold }) => gold > 0).map((counts) => fMeasure(counts, 1)),
  );

/** What a detector has to reach before it may stand between a person and a network. */
export const targetsOf = (scores: Scores): Target[] => [
  atLeast('precision', precision(scores.all), 0.95),
  atLeast('recall', recall(scores.all), 0.85),
  atLeast('F1', fMeasure(scores.all, 1), 0.9),
  atLeast('macro F1', macroF1(scores), 0.85),
  atLeast('F1 of the worst type', worstF1(scores), 0.7),
  atMost('leaked characters', scores.leak, 0.1),
  atLeast('clean negatives', scores.cleanNegatives, 0.96),
  atMost('over-masking', scores.overMasking, 0.005),
];
