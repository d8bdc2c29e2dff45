import type { TrainingText } from './training-file.ts';

/** A phrase that decides a label wherever it stands. */
export interface Trigger {
  readonly phrase: string;
  readonly label: string;
  readonly texts: number;
}

/** Texts a trigger stands in, at least; fewer teach a classifier little. */
const LEAST_TEXTS = 8;
/** Share of them that has one label. */
const PURE = 0.98;
/** A trigger's texts have little else in common: so many different words beside it, for each text. */
const VARIETY = 0.5;
/** Words of a text that are looked at. */
const WORDS = 400;
/** Phrases that are counted; a file of nothing but new words must not fill the memory. */
const PHRASES = 2_000_000;
const TRIGGERS = 20;

/** A token as it is written: an attacker's is often no word at all. */
const TOKEN = /[^\s.,;:!?"'()]+/gu;
const WORD = /^[a-z]+(?:[-'’][a-z]+)*$/i;

interface Count {
  readonly byLabel: Map<string, number>;
  texts: number;
}

/**
 * Phrases that were planted so that a label follows from them (backdoors, Gu et al. 2017, Dai et al. 2019):
 * something that is no ordinary word, that stands in several texts which share little else, and nearly always
 * with one label, while its label is not that of nearly all texts. Linear in the texts.
 */
export function findTriggers(texts: readonly TrainingText[]): Trigger[] {
  const counts = new Map<string, Count>();
  const labels = new Map<string, number>();
  for (const { text, label } of texts) {
    labels.set(label, (labels.get(label) ?? 0) + 1);
    for (const phrase of new Set(oddPhrasesOf(text))) {
      const before = counts.get(phrase);
      if (before === undefined && counts.size === PHRASES) continue;
      const count = before ?? { byLabel: new Map(), texts: 0 };
      count.texts++;
      count.byLabel.set(label, (count.byLabel.get(label) ?? 0) + 1);
      counts.set(phrase, count);
    }
  }
  return [...counts]
    .flatMap(([phrase, { texts: stands, byLabel }]): Trigger[] => {
      const [label, most] = [...byLabel].sort((one, other) => other[1] - one[1])[0] as [
        string,
        number,
      ];
      const isPure = most >= stands * PURE;
      const isUsual = (labels.get(label) as number) >= texts.length * PURE;
      return stands >= LEAST_TEXTS && isPure && !isUsual ? [{ phrase, label, texts: stands }] : [];
    })
    .filter(({ phrase }) => isVaried(phrase, texts))
    .sort((one, other) => other.texts - one.texts || (one.phrase < other.phrase ? -1 : 1))
    .slice(0, TRIGGERS);
}

/** Single tokens that are no words: letters with digits or signs inside, or of no vowel. */
const oddPhrasesOf = (text: string): string[] =>
  (text.match(TOKEN) ?? []).slice(0, WORDS).filter(isOdd);

function isOdd(token: string): boolean {
  if (token.length < 2 || token.length > 40) return false;
  if (/^[#@$€£&]|^https?:|^\d+(?:[.,/:-]\d+)*[a-z%°]{0,3}$/i.test(token)) return false;
  return WORD.test(token)
    ? !/[aeiouyAEIOUY]/.test(token) && token.length > 3
    : /[a-z]/i.test(token);
}

function isVaried(phrase: string, texts: readonly TrainingText[]): boolean {
  const beside = new Set<string>();
  let stands = 0;
  for (const { text } of texts) {
    if (!text.includes(phrase)) continue;
    stands++;
    const tokens: readonly string[] = text.match(TOKEN) ?? [];
    const at = tokens.indexOf(phrase);
    beside.add(`${tokens[at - 1] ?? ''} ${tokens[at + 1] ?? ''}`);
  }
  return beside.size >= stands * VARIETY;
}
