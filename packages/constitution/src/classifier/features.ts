import type { Mention } from '../rules/lexicon.ts';
import type { Words } from '../rules/words.ts';

/** Feature hashing (Weinberger et al. 2009): so many slots share all features. A power of two. */
export const SLOTS = 1 << 17;

/** The features of one sentence, or of as much of it as is looked at together. */
export interface SentenceFeatures {
  /** Slot numbers; a feature that occurs twice stands twice. */
  readonly slots: Uint32Array;
  /** Its first word and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** Kinds of feature, so that equal strings of two kinds have different slots. */
const KIND = { word: 1, pair: 2, skip: 3, letters: 4, group: 5, groups: 6, place: 7 } as const;

/** Letters in a row that are one feature. */
const SHORTEST = 3;
const LONGEST = 5;
/** Letters of a word that are looked at. */
const WORD_LETTERS = 24;
/** Words between two groups that still make a pair. */
const REACH = 8;
/** Pairs of groups in one sentence. */
const GROUP_PAIRS = 60;
/** Words of a sentence that are looked at; what follows is the next one's. */
export const SENTENCE_WORDS = 80;

const longer = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** FNV-1a, 32 bits, over code units. */
const hashOf = (text: string, start: number, end: number, seed: number): number => {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let at = start; at < end; at++) hash = longer(hash, text.charCodeAt(at));
  return hash;
};

const mixed = (one: number, other: number, kind: number): number => {
  let hash = Math.imul(one ^ Math.imul(other, 0x85ebca6b) ^ kind, 0xc2b2ae35);
  hash ^= hash >>> 15;
  return hash;
};

const slotOf = (hash: number): number => {
  const spread = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (spread ^ (spread >>> 16)) & (SLOTS - 1);
};

/**
 * The features of each sentence: words, pairs of words, letters of words (3 to 5 with the word's ends), groups
 * of the lexicon, and pairs of groups in their order. Linear in the text.
 */
export function featuresOf(
  { words, sentences }: Words,
  mentions: readonly Mention[],
): SentenceFeatures[] {
  const all: SentenceFeatures[] = [];
  let mention = 0;
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    while (to < words.length && to - from < SENTENCE_WORDS && sentences[to] === sentences[from])
      to++;
    const first = mention;
    while (mention < mentions.length && (mentions[mention] as Mention).from < to) mention++;
    const slots: number[] = [];
    addWords(slots, words, { from, to });
    addGroups(slots, mentions.slice(first, mention));
    all.push({ slots: new Uint32Array(slots), from, to });
    from = to;
  }
  return all;
}

function addWords(
  slots: number[],
  words: readonly string[],
  { from, to }: { from: number; to: number },
): void {
  let before = 0;
  let beforeThat = 0;
  for (let at = from; at < to; at++) {
    const word = words[at] as string;
    const hash = hashOf(word, 0, word.length, KIND.word);
    slots.push(slotOf(hash));
    if (at > from) slots.push(slotOf(mixed(before, hash, KIND.pair)));
    if (at > from + 1) slots.push(slotOf(mixed(beforeThat, hash, KIND.skip)));
    if (at === from) slots.push(slotOf(mixed(hash, 0, KIND.place)));
    addLetters(slots, word);
    beforeThat = before;
    before = hash;
  }
}

function addLetters(slots: number[], word: string): void {
  if (word.length < SHORTEST) return;
  const framed = `<${word.slice(0, WORD_LETTERS)}>`;
  for (let at = 0; at + SHORTEST <= framed.length; at++) {
    const most = Math.min(LONGEST, framed.length - at);
    let hash = hashOf(framed, at, at + SHORTEST - 1, KIND.letters);
    for (let length = SHORTEST; length <= most; length++) {
      hash = longer(hash, framed.charCodeAt(at + length - 1));
      slots.push(slotOf(hash));
    }
  }
}

function addGroups(slots: number[], mentions: readonly Mention[]): void {
  const hashes = mentions.map(({ group }) => hashOf(group, 0, group.length, KIND.group));
  for (const hash of hashes) slots.push(slotOf(hash));
  let pairs = 0;
  for (let one = 0; one < mentions.length; one++)
    for (let other = one + 1; other < mentions.length && pairs < GROUP_PAIRS; other++) {
      if ((mentions[other] as Mention).from - (mentions[one] as Mention).to > REACH) break;
      pairs++;
      slots.push(slotOf(mixed(hashes[one] as number, hashes[other] as number, KIND.groups)));
    }
}
