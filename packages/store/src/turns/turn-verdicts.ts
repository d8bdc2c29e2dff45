import {
  GUARD_POLICIES,
  type JudgedText,
  type JudgedTurn,
  SIGNALS,
  type SignalName,
  VERDICTS,
} from '@lethe/protocol';
import { sealedColumn } from '../sealing/sealed-column.ts';
import {
  count,
  duration,
  hexadecimal,
  identifier,
  listOf,
  name,
  oneOf,
  or,
  type Rule,
  recordOf,
  shape,
  unit,
  wholeNumber,
} from '../values/check.ts';

/** Longest name of a model, and most principles of a constitution. */
const MODEL_UNITS = 193;
const PRINCIPLES = 100;

const isText = shape({
  verdict: oneOf(VERDICTS),
  signals: recordOf(oneOf(SIGNALS), or(unit, null), SIGNALS.length),
  principles: listOf(shape({ id: identifier, score: unit, verdict: oneOf(VERDICTS) }), {
    most: PRINCIPLES,
  }),
  weightedScore: unit,
  constitution: hexadecimal(64),
  method: or(
    shape({ model: name(MODEL_UNITS), asked: count, unscored: count, ms: duration }),
    null,
  ),
});

/** How often an answer may have been reworded. */
const isRevised = wholeNumber(100);

/** Whether something is what was judged of a turn, and nothing else. */
export const isJudged: Rule = shape({
  policy: oneOf(GUARD_POLICIES),
  input: isText,
  output: or(isText, null),
  revised: isRevised,
});

type JudgedPrinciple = JudgedText['principles'][number];

/**
 * In few bytes: the scores as a list in the order of `SIGNALS`, to which new ones are only ever added, and
 * each principle as id, score and verdict.
 */
type SealedText = Omit<JudgedText, 'signals' | 'principles'> & {
  signals: readonly (number | null)[];
  principles: readonly [id: string, score: number, verdict: JudgedPrinciple['verdict']][];
};

type Sealed = Omit<JudgedTurn, 'input' | 'output'> & {
  input: SealedText;
  output: SealedText | null;
};

const column = sealedColumn<Sealed>('turn_verdicts', 'verdicts');

/** Of a signal that no detector was asked for. Null is one whose detector failed. */
const UNMEASURED = -1;

/** Finer than any threshold is set; more digits would take a page of their own for a row. */
const inThousandths = (score: number): number => Math.round(score * 1000) / 1000;

const sealedText = ({ signals, principles, weightedScore, ...text }: JudgedText): SealedText => ({
  ...text,
  weightedScore: inThousandths(weightedScore),
  signals: SIGNALS.map((signal) => {
    const { [signal]: score = UNMEASURED } = signals;
    return score === null ? null : inThousandths(score);
  }),
  principles: principles.map(({ id, score, verdict }) => [id, inThousandths(score), verdict]),
});

const openedText = ({ signals, principles, ...text }: SealedText): JudgedText => ({
  ...text,
  principles: principles.map(([id, score, verdict]) => ({ id, score, verdict })),
  signals: Object.fromEntries(
    SIGNALS.map((signal, index) => [signal, signals[index]]).filter(
      (entry): entry is [SignalName, number | null] =>
        entry[1] !== undefined && entry[1] !== UNMEASURED,
    ),
  ),
});

type Sealer = Parameters<typeof column.seal>[0];

export const sealJudged = (sealer: Sealer, row: string, judged: JudgedTurn): Uint8Array =>
  column.seal(sealer, row, {
    ...judged,
    input: sealedText(judged.input),
    output: judged.output && sealedText(judged.output),
  });

export function openJudged(sealer: Sealer, row: string, envelope: Uint8Array): JudgedTurn {
  const { input, output, ...judged } = column.open(sealer, row, envelope);
  return { ...judged, input: openedText(input), output: output && openedText(output) };
}
