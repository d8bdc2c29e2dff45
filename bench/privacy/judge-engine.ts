import { generateRecords } from '../../evaluation/pii/generated/generate.ts';
import type { GoldSpan } from '../../evaluation/pii/record.ts';
import { fMeasure, precision, recall, score } from '../../evaluation/pii/score.ts';

/** The generated set whose scores the docs show. */
const SEED = 11;

export interface EngineJudged {
  /** Of typed spans, over every type: 0 to 1. */
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of the characters of values that nothing covers. */
  readonly leak: number;
}

/** How well an engine finds what a generated set holds. */
export const judgeEngine = async (
  spans: (text: string) => readonly GoldSpan[] | Promise<readonly GoldSpan[]>,
): Promise<EngineJudged> => {
  const records = generateRecords({ seed: SEED });
  const found = new Map<string, readonly GoldSpan[]>();
  for (const { text } of records) found.set(text, await spans(text));
  const scores = score(records, (text) => found.get(text) ?? []);
  return {
    f1: fMeasure(scores.all, 1),
    precision: precision(scores.all),
    recall: recall(scores.all),
    leak: scores.leak,
  };
};
