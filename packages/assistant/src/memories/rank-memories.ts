import { memoryWeight } from './memory-weight.ts';

/** What ranking needs of a memory. */
export interface Rankable {
  readonly id: string;
  readonly text: string;
  readonly updatedAt: number;
  /** When a model was last told it; null where none was. */
  readonly usedAt: number | null;
}

export interface RankOptions {
  /** Epoch milliseconds: from here back memories fade. */
  now: number;
  /** At most so many; 5 where absent. */
  limit?: number;
  /** UTF-16 code units all of them may have together; 1,200 where absent. */
  units?: number;
}

/** Okapi BM25 with its usual constants (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

const WORD = /[\p{L}\p{N}]+/gu;

/** Words that every sentence has; they say nothing of what it is about. */
const STOP_WORDS = new Set(
  'a an and are as at be but by do does for from had has have how i in is it its me my of on or our she he so that the their them they this to was we were what when where which who why will with you your am not no can could should would about'.split(
    ' ',
  ),
);

/** The words of a text that say what it is about; a plural counts as its singular. */
const contentWords = (text: string): string[] =>
  (text.normalize('NFKC').toLowerCase().match(WORD) ?? [])
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word));

const countOf = (words: readonly string[], wanted: ReadonlySet<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/**
 * The memories a message is about, best first: BM25 over their words times their weight, the newer one
 * first where two are equal. One that shares no word with the message is left out. Time and memory are linear in the texts.
 */
export function rankMemories<Kept extends Rankable>(
  memories: readonly Kept[],
  message: string,
  { now, limit = 5, units = 1200 }: RankOptions,
): Kept[] {
  const wanted = new Set(contentWords(message));
  if (wanted.size === 0) return [];
  const documents = memories.map((kept) => {
    const words = contentWords(kept.text);
    return { kept, length: words.length, counts: countOf(words, wanted) };
  });
  const meanLength =
    documents.reduce((sum, { length }) => sum + length, 0) / (documents.length || 1) || 1;
  const holding = new Map<string, number>();
  for (const { counts } of documents)
    for (const word of counts.keys()) holding.set(word, (holding.get(word) ?? 0) + 1);
  const rarity = (word: string) => {
    const having = holding.get(word) ?? 0;
    return Math.log(1 + (documents.length - having + 0.5) / (having + 0.5));
  };
  const scored = documents
    .filter(({ counts }) => counts.size > 0)
    .map(({ kept, length, counts }) => {
      let score = 0;
      for (const [word, count] of counts)
        score +=
          (rarity(word) * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / meanLength));
      return { kept, score: score * memoryWeight(kept, now) };
    })
    .sort((one, other) => other.score - one.score || other.kept.updatedAt - one.kept.updatedAt);
  const chosen: Kept[] = [];
  let used = 0;
  for (const { kept } of scored) {
    if (chosen.length === limit) break;
    if (used + kept.text.length > units) continue;
    chosen.push(kept);
    used += kept.text.length;
  }
  return chosen;
}
