import type { Judgement, SignalName } from '@lethe/constitution';
import { auprc, auroc, recallAt, type Scores } from '../../training/constitution/measures.ts';
import { type LabelledText, signalsOf } from './data.ts';

/** One text as it was judged. */
export interface Judged extends LabelledText {
  readonly file: string;
  readonly judgement: Judgement;
}

/** How a group of texts was judged. A number is absent where the group has not both sorts of texts. */
export interface GroupScore {
  readonly group: string;
  readonly shown: number;
  readonly safe: number;
  readonly auroc?: number;
  readonly auprc?: number;
  readonly recallAt5?: number;
  readonly recallAt1?: number;
  /** Share of the texts that show something and were not allowed. */
  readonly recall?: number;
  /** Share of the others that were not allowed. */
  readonly falseAlarms?: number;
}

const isShown = ({ label }: LabelledText): boolean => signalsOf(label) !== undefined;

const highest = ({ judgement }: Judged, signals: readonly SignalName[]): number =>
  Math.max(...signals.map((signal) => judgement.signals[signal] ?? 0));

const shareNotAllowed = (texts: readonly Judged[]): number =>
  texts.filter(({ judgement }) => judgement.verdict !== 'allow').length / texts.length;

/**
 * Scores a group. Texts are ranked by the highest of those signals that the group's labels ask for; where it
 * has no safe texts, those of `others` stand in.
 */
export function scoreGroup(
  group: string,
  texts: readonly Judged[],
  others: readonly Judged[],
): GroupScore {
  const shown = texts.filter(isShown);
  const safe = texts.filter((text) => !isShown(text));
  const counts = { group, shown: shown.length, safe: safe.length };
  const falseAlarms = safe.length === 0 ? {} : { falseAlarms: shareNotAllowed(safe) };
  if (shown.length === 0) return { ...counts, ...falseAlarms };
  const signals = [...new Set(shown.flatMap(({ label }) => signalsOf(label) ?? []))];
  const scores: Scores = {
    positive: shown.map((text) => highest(text, signals)),
    negative: (safe.length === 0 ? others : safe).map((text) => highest(text, signals)),
  };
  const recall = { recall: shareNotAllowed(shown) };
  if (scores.negative.length === 0) return { ...counts, ...recall };
  return {
    ...counts,
    ...falseAlarms,
    ...recall,
    auroc: auroc(scores),
    auprc: auprc(scores),
    recallAt5: recallAt(scores, 0.05),
    recallAt1: recallAt(scores, 0.01),
  };
}

/** Scores of each file, then of each kind of text. */
export function scoreAll(texts: readonly Judged[]): GroupScore[] {
  const safe = texts.filter((text) => !isShown(text));
  const by = (key: 'file' | 'kind', name: (value: string) => string) =>
    [...Map.groupBy(texts, (text) => text[key])].map(([value, group]) =>
      scoreGroup(name(value), group, safe),
    );
  return [...by('file', (file) => file), ...by('kind', (kind) => `kind ${kind}`)];
}
