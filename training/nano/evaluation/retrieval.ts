import { generateDialogue } from '../corpus/dialogue.ts';
import type { Reply } from './ask.ts';

/** A training request and its answer. */
interface Document {
  readonly length: number;
  readonly answer: string;
}

const DIALOGUES = 40_000;
/** The usual constants of Okapi BM25 (Robertson and Zaragoza, 2009). */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll("'", '')
    .match(/[a-z0-9]+/g) ?? [];

/**
 * A lookup table over the training corpus: the answer to the nearest training request by BM25. What the
 * model does better than this it has learnt.
 */
export function createRetrieval(seed: number, dialogues = DIALOGUES): (request: string) => Reply {
  const documents: Document[] = [];
  const postings = new Map<string, Map<number, number>>();
  for (let index = 0; index < dialogues; index++) {
    const { user, assistant } = generateDialogue(seed, index, { mix: 'brief' })[0]!;
    const words = wordsOf(user);
    documents.push({ length: words.length, answer: assistant });
    for (const word of words) {
      const counts = postings.get(word) ?? new Map<number, number>();
      postings.set(word, counts.set(index, (counts.get(index) ?? 0) + 1));
    }
  }
  const meanLength = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;

  return (request) => {
    const scores = new Map<number, number>();
    for (const word of new Set(wordsOf(request))) {
      const counts = postings.get(word);
      if (!counts) continue;
      const rarity = Math.log(1 + (documents.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [index, count] of counts) {
        const relative = documents[index]!.length / meanLength;
        const damping = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * relative);
        const gain = (rarity * count * (SATURATION + 1)) / (count + damping);
        scores.set(index, (scores.get(index) ?? 0) + gain);
      }
    }
    let best = 0;
    for (const [index, score] of scores) if (score > (scores.get(best) ?? 0)) best = index;
    return { text: documents[best]!.answer, ended: true };
  };
}
