import type { Read, Reading } from '../rules/reading.ts';
import type { Detector, Finding } from '../signals/signal.ts';
import { originOf } from '../views/view.ts';

/** Words that claim every case, and words that grant some. */
const EVERY = new Set([
  'always',
  'never',
  'all',
  'every',
  'everyone',
  'nobody',
  'none',
  'everything',
]);
const SOME = new Set(['sometimes', 'occasionally', 'often', 'rarely', 'seldom', 'once', 'partly']);
const NOT = /^(?:not|no|never|cannot|\p{L}+n't)$/u;
/** Words too common to show that two sentences speak of one thing. */
const EMPTY = new Set(
  'the a an and or but it this that these those is are was were be been do does did of in on at to for with by as he she they we you i its their our your my so very too also then than there here have has had will would can could should'.split(
    ' ',
  ),
);

const stem = (word: string) => word.replace(/(?:ing|ed|es|s)$/, '');

interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

/** Sentences looked back to from each: what is said further away is rarely about the same. */
const WINDOW = 4;

const contentOf = ({ words }: Sentence): Set<string> =>
  new Set(
    words
      .filter((word) => !EMPTY.has(word) && !EVERY.has(word) && !SOME.has(word) && !NOT.test(word))
      .map(stem),
  );

const hasAny = ({ words }: Sentence, of: ReadonlySet<string>) => words.some((word) => of.has(word));
const isNegated = ({ words }: Sentence) => words.some((word) => NOT.test(word));

/** Whether the later sentence takes back what the earlier one claims of every case. */
function contradicts(one: Sentence, other: Sentence): boolean {
  const turned = isNegated(one) !== isNegated(other);
  const everyThenSome = hasAny(one, EVERY) && hasAny(other, SOME) && turned;
  const someThenEvery = hasAny(one, SOME) && hasAny(other, EVERY) && turned;
  const flatly = turned && !hasAny(one, EVERY) && !hasAny(other, EVERY);
  const shared = contentOf(one);
  const later = contentOf(other);
  const common = [...shared].filter((word) => later.has(word)).length;
  if (everyThenSome || someThenEvery) return common >= 1;
  // Without a word for every case only sentences that differ in nothing but their negation contradict.
  return flatly && common >= 2 && shared.size === later.size && common === shared.size;
}

/** Finds sentences that take back what one shortly before them said. */
export const createContradictionDetector = ({ read }: { read: Read }): Detector => ({
  id: 'contradiction',
  signals: ['contradiction'],
  detect(request) {
    const { view, words: cut } = read(request)[0] as Reading;
    const { words, starts, ends, sentences } = cut;
    const list: Sentence[] = [];
    for (let at = 0; at < words.length; ) {
      const from = at;
      while (at < words.length && sentences[at] === sentences[from]) at++;
      list.push({ from, to: at, words: words.slice(from, at) });
    }
    const findings: Finding[] = [];
    for (let at = 1; at < list.length && findings.length < 32; at++) {
      const later = list[at] as Sentence;
      const earlier = list
        .slice(Math.max(0, at - WINDOW), at)
        .find((before) => contradicts(before, later));
      if (earlier === undefined) continue;
      const place = { start: starts[earlier.from] as number, end: ends[later.to - 1] as number };
      findings.push({ ...originOf(view, place), ruleId: 'contradiction.taken-back' });
    }
    return { contradiction: { score: findings.length > 0 ? 0.8 : 0, findings } };
  },
});
