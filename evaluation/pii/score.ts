import type { PiiType } from '@lethe/privacy';
import type { GoldSpan, PiiRecord } from './record.ts';

/** Counts of one type. */
export interface Counts {
  gold: number;
  found: number;
  missed: number;
  false: number;
}

export interface Scores {
  readonly all: Counts;
  readonly byType: ReadonlyMap<PiiType, Counts>;
  readonly byLanguage: ReadonlyMap<string, Counts>;
  /** Share of the characters of gold spans that no span of any type covers. */
  readonly leak: number;
  /** Share of negative records without a finding in their scope. */
  readonly cleanNegatives: number;
  /** Share of the characters of negative records that are masked in their scope. */
  readonly overMasking: number;
}

const none = (): Counts => ({ gold: 0, found: 0, missed: 0, false: 0 });

const overlap = (a: GoldSpan, b: GoldSpan): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Same type, at least half of the gold span covered, at most three times as long. */
export const matches = (gold: GoldSpan, found: GoldSpan): boolean =>
  gold.type === found.type &&
  overlap(gold, found) * 2 >= gold.end - gold.start &&
  found.end - found.start <= 3 * (gold.end - gold.start);

const uncovered = (gold: GoldSpan, found: readonly GoldSpan[]): number => {
  let open = 0;
  for (let i = gold.start; i < gold.end; i++)
    if (!found.some(({ start, end }) => start <= i && i < end)) open++;
  return open;
};

/** Characters under at least one span. */
const covered = (spans: readonly GoldSpan[]): number => {
  let end = 0;
  let sum = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    sum += Math.max(0, span.end - Math.max(end, span.start));
    end = Math.max(end, span.end);
  }
  return sum;
};

const countsIn = <K>(map: Map<K, Counts>, key: K): Counts => {
  const counts = map.get(key) ?? none();
  map.set(key, counts);
  return counts;
};

/** Scores a detector on labelled records. Precision is judged only for types in a record's scope. */
export const score = (
  records: readonly PiiRecord[],
  detect: (text: string) => readonly GoldSpan[],
): Scores => {
  const all = none();
  const byType = new Map<PiiType, Counts>();
  const byLanguage = new Map<string, Counts>();
  let goldCharacters = 0;
  let leaked = 0;
  let negatives = 0;
  let clean = 0;
  let negativeCharacters = 0;
  let masked = 0;
  for (const record of records) {
    const found = detect(record.text);
    const inScope = found.filter(({ type }) => record.scope.includes(type));
    const bump = (type: PiiType, key: keyof Counts) => {
      for (const counts of [all, countsIn(byType, type), countsIn(byLanguage, record.lang)])
        counts[key]++;
    };
    for (const gold of record.spans) {
      bump(gold.type, 'gold');
      bump(gold.type, found.some((span) => matches(gold, span)) ? 'found' : 'missed');
      goldCharacters += gold.end - gold.start;
      leaked += uncovered(gold, found);
    }
    for (const span of inScope)
      if (!record.spans.some((gold) => matches(gold, span))) bump(span.type, 'false');
    if (record.kind === 'negative') {
      negatives++;
      if (inScope.length === 0) clean++;
      negativeCharacters += record.text.length;
      masked += covered(inScope);
    }
  }
  return {
    all,
    byType,
    byLanguage,
    leak: goldCharacters === 0 ? 0 : leaked / goldCharacters,
    cleanNegatives: negatives === 0 ? 1 : clean / negatives,
    overMasking: negativeCharacters === 0 ? 0 : masked / negativeCharacters,
  };
};

export const precision = ({ found, false: wrong }: Counts): number =>
  found + wrong === 0 ? 1 : found / (found + wrong);
export const recall = ({ gold, found }: Counts): number => (gold === 0 ? 1 : found / gold);

/** F measure that weighs recall `beta` times as much as precision. */
export const fMeasure = (counts: Counts, beta: number): number => {
  const p = precision(counts);
  const r = recall(counts);
  const square = beta * beta;
  return p + r === 0 ? 0 : ((1 + square) * p * r) / (square * p + r);
};
