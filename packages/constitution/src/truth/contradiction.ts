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
const NOT = new Set(['not', 'no', 'never', 'cannot']);
const negates = (word: string): boolean => NOT.has(word) || word.endsWith("n't");
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
  readonly isNegated: boolean;
  readonly claimsEvery: boolean;
  readonly grantsSome: boolean;
  /** What it speaks of; worked out only for sentences that may contradict. */
  readonly content: () => ReadonlySet<string>;
}

/** Sentences looked back to from each: what is said further away is rarely about the same. */
const WINDOW = 4;

const isEmpty = (word: string) =>
  EMPTY.has(word) || EVERY.has(word) || SOME.has(word) || negates(word);

function sentenceOf(words: readonly string[], from: number, to: number): Sentence {
  const own = words.slice(from, to);
  let content: ReadonlySet<string> | undefined;
  return {
    from,
    to,
    isNegated: own.some((word) => negates(word)),
    claimsEvery: own.some((word) => EVERY.has(word)),
    grantsSome: own.some((word) => SOME.has(word)),
    content: () => {
      content ??= new Set(own.filter((word) => !isEmpty(word)).map(stem));
      return content;
    },
  };
}

/** Whether the later sentence takes back what the earlier one claims of every case. */
function contradicts(one: Sentence, other: Sentence): boolean {
  if (one.isNegated === other.isNegated) return false;
  const everyThenSome = one.claimsEvery && other.grantsSome;
  const someThenEvery = one.grantsSome && other.claimsEvery;
  const flatly = !one.claimsEvery && !other.claimsEvery;
  if (!everyThenSome && !someThenEvery && !flatly) return false;
  const shared = one.content();
  const later = other.content();
  let common = 0;
  for (const word of shared) if (later.has(word)) common++;
  if (everyThenSome || someThenEvery) return common >= 1;
  // Without a word for every case only sentences that differ in nothing but their negation contradict.
  return common >= 2 && shared.size === later.size && common === shared.size;
}

/** Finds sentences that take back what one shortly before them said. */
export const createContradictionDetector = ({ read }: { read: Read }): Detector => ({
  id: 'contradiction',
  signals: ['contradiction'],
  detect(request) {
    const { view, words: cut } = read(request)[0] as Reading;
    const { words, starts, ends, sentences } = cut;
    if ((sentences.at(-1) ?? 0) === 0) return {};
    const list: Sentence[] = [];
    for (let at = 0; at < words.length; ) {
      const from = at;
      while (at < words.length && sentences[at] === sentences[from]) at++;
      list.push(sentenceOf(words, from, at));
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
