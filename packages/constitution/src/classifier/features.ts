import type { Mention } from '../rules/lexicon.ts';
import type { Words } from '../rules/words.ts';
import { hashOf, KIND, mixed, slotOf } from './hashing.ts';
import { wordFeatures } from './word-features.ts';

/** A sentence, or as much of one as is looked at together. */
export interface Passage {
  /** Its first word and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Its first mention and the one after its last. */
  readonly firstMention: number;
  readonly lastMention: number;
}

/** Words of a sentence that are looked at; what follows is the next passage's. */
export const PASSAGE_WORDS = 80;

/** Cuts a text into passages. Linear in its words. */
export function passagesOf(
  { words, sentences }: Pick<Words, 'words' | 'sentences'>,
  mentions: readonly Mention[],
): Passage[] {
  const all: Passage[] = [];
  let mention = 0;
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    while (to < words.length && to - from < PASSAGE_WORDS && sentences[to] === sentences[from])
      to++;
    const firstMention = mention;
    while (mention < mentions.length && (mentions[mention] as Mention).from < to) mention++;
    all.push({ from, to, firstMention, lastMention: mention });
    from = to;
  }
  return all;
}

/** Words between two groups that still make a pair. */
const REACH = 8;
/** Pairs of groups in one passage, and mentions that are looked at. */
const GROUP_PAIRS = 80;
const MENTIONS = 60;

/** How a group is asked for: the first of these in a passage goes with every other group of it. */
const FRAMES: ReadonlySet<string> = new Set([
  'askHow',
  'askHowMuch',
  'askWhat',
  'askWhy',
  'askWho',
  'askWhere',
  'askBest',
  'wish',
  'pen',
]);

/** A group's hash, each worked out once: there are as many as the lexicon has. */
const known = new Map<string, number>();
const REMEMBERED = 2000;

function groupHash(group: string): number {
  const before = known.get(group);
  if (before !== undefined) return before;
  const hash = hashOf(group, 0, group.length, KIND.group);
  if (known.size < REMEMBERED) known.set(group, hash);
  return hash;
}

/** Slots that one passage's context can have. */
export const CONTEXT_SLOTS = 3 * PASSAGE_WORDS + 2 * MENTIONS + GROUP_PAIRS;

/**
 * Writes what a passage says beyond its single words: words beside one another, the first word, groups of the
 * lexicon, pairs of groups in their order, and each group with the way it is asked for.
 *
 * @param into has room for `CONTEXT_SLOTS`
 * @returns how many slots were written
 */
export function writeContext(
  into: Uint32Array,
  wordHashes: Int32Array,
  mentions: readonly Mention[],
  { from, to, firstMention, lastMention }: Passage,
): number {
  let length = 0;
  for (let at = 0; at < to - from; at++) {
    const hash = wordHashes[at] as number;
    if (at === 0) into[length++] = slotOf(mixed(hash, 0, KIND.place));
    if (at > 0) into[length++] = slotOf(mixed(wordHashes[at - 1] as number, hash, KIND.pair));
    if (at > 1) into[length++] = slotOf(mixed(wordHashes[at - 2] as number, hash, KIND.skip));
  }
  const last = Math.min(lastMention, firstMention + MENTIONS);
  let frame = 0;
  let pairs = 0;
  for (let one = firstMention; one < last; one++) {
    const { group, to: end } = mentions[one] as Mention;
    const hash = groupHash(group);
    into[length++] = slotOf(hash);
    if (frame === 0 && FRAMES.has(group)) frame = hash;
    else if (frame !== 0) into[length++] = slotOf(mixed(frame, hash, KIND.framed));
    for (let other = one + 1; other < last && pairs < GROUP_PAIRS; other++) {
      const next = mentions[other] as Mention;
      if (next.from - end > REACH) break;
      pairs++;
      into[length++] = slotOf(mixed(hash, groupHash(next.group), KIND.groups));
    }
  }
  return length;
}

/** All slots of each passage; a feature that occurs twice stands twice. Linear in the text. */
export function featuresOf(
  cut: Pick<Words, 'words' | 'sentences'>,
  mentions: readonly Mention[],
): number[][] {
  const context = new Uint32Array(CONTEXT_SLOTS);
  return passagesOf(cut, mentions).map((passage) => {
    const own = cut.words.slice(passage.from, passage.to).map(wordFeatures);
    const hashes = Int32Array.from(own, ({ hash }) => hash);
    const length = writeContext(context, hashes, mentions, passage);
    return [...own.flatMap(({ slots }) => slots), ...context.subarray(0, length)];
  });
}
