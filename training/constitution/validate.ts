import type { SignalName } from '@lethe/constitution';
import { calibrate, type Platt } from './calibrate.ts';
import { type HeldOut, isPublic } from './folds.ts';
import { auroc, calibrationError, recallAt, type Scores, shareAbove } from './measures.ts';
import { TRAINED } from './rows.ts';

/** Share of texts that break a principle in the mix that probabilities are made for. */
export const PRIOR = 0.1;

/** How one signal does on the texts of one source that show it, beside all texts that do not. */
export interface SourceScore {
  readonly signal: SignalName;
  readonly source: string;
  readonly texts: number;
  readonly auroc: number;
  readonly recallAt5: number;
  readonly recallAt1: number;
  /** Share that is found at a score of 0.5. */
  readonly found: number;
}

export interface SignalScore {
  readonly signal: SignalName;
  /** Whether texts that show it came from sources that were not trained on. */
  readonly isHeldOut: boolean;
  readonly calibrationError: number;
  /** Share of the texts that do not show it with a score over 0.5. */
  readonly falseAlarms: number;
}

/** Share of a source's texts that are wrongly taken for showing any signal they are known not to show. */
export interface FalseAlarms {
  readonly source: string;
  readonly texts: number;
  readonly share: number;
}

export interface Validation {
  readonly calibration: readonly Platt[];
  readonly bySource: readonly SourceScore[];
  readonly bySignal: readonly SignalScore[];
  readonly falseAlarms: readonly FalseAlarms[];
}

/** Calibrates and scores what was said of sources that were left out. */
export function validate(held: readonly HeldOut[]): Validation {
  const publicly = held.filter(isPublic);
  const calibration = TRAINED.map((_, signal) => {
    const scored = setFor(held, publicly, signal).map(({ logits, labels }) => ({
      logit: logits[signal]!,
      positive: labels[signal] === 1,
    }));
    return calibrate(scored, { prior: PRIOR });
  });
  const probability = ({ logits }: HeldOut, signal: number): number => {
    const { slope, shift } = calibration[signal]!;
    return 1 / (1 + Math.exp(-(slope * logits[signal]! + shift)));
  };
  const scoresOf = (rows: readonly HeldOut[], signal: number): Scores => ({
    positive: rows
      .filter(({ labels }) => labels[signal] === 1)
      .map((row) => probability(row, signal)),
    negative: rows
      .filter(({ labels }) => labels[signal] === 0)
      .map((row) => probability(row, signal)),
  });
  return {
    calibration,
    bySource: TRAINED.flatMap((name, signal) => {
      const { negative } = scoresOf(publicly, signal);
      const positives = publicly.filter(({ labels }) => labels[signal] === 1);
      return [...Map.groupBy(positives, ({ source }) => source)].map(([source, rows]) => {
        const scores = { positive: scoresOf(rows, signal).positive, negative };
        return {
          signal: name,
          source,
          texts: rows.length,
          auroc: auroc(scores),
          recallAt5: recallAt(scores, 0.05),
          recallAt1: recallAt(scores, 0.01),
          found: shareAbove(scores.positive, 0.5),
        };
      });
    }),
    bySignal: TRAINED.map((name, signal) => {
      const scores = scoresOf(setFor(held, publicly, signal), signal);
      return {
        signal: name,
        isHeldOut: publicly.some(({ labels }) => labels[signal] === 1),
        calibrationError: calibrationError(scores, PRIOR),
        falseAlarms: shareAbove(scores.negative, 0.5),
      };
    }),
    falseAlarms: [...Map.groupBy(publicly, ({ source }) => source)]
      .filter(([, rows]) => rows.some(({ labels }) => labels.includes(0)))
      .map(([source, rows]) => {
        const wrong = rows.filter((row) =>
          TRAINED.some((_, signal) => row.labels[signal] === 0 && probability(row, signal) > 0.5),
        );
        return { source, texts: rows.length, share: wrong.length / rows.length };
      }),
  };
}

/** Texts of sources that were not trained on; where none shows the signal, the grammar's stand in. */
const setFor = (held: readonly HeldOut[], publicly: readonly HeldOut[], signal: number) => {
  const known = publicly.filter(({ labels }) => labels[signal]! >= 0);
  if (known.some(({ labels }) => labels[signal] === 1)) return known;
  return [...known, ...held.filter((row) => !isPublic(row) && row.labels[signal] === 1)];
};
