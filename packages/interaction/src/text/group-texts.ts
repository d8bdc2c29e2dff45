import { stemsOf } from '../topics/stems.ts';
import { FUNCTION_WORDS } from './english/function-words.ts';
import { wordsOf } from './words.ts';

/** Texts about one thing. */
export interface TextGroup {
  /** Places of the texts among those that were handed in, in their order; at least two. */
  readonly members: readonly number[];
  /** The word that most of them share, as one of them wrote it, lower case. */
  readonly about: string;
}

/** Texts that are grouped at most; what stands behind them is left out. */
export const MOST_GROUPED = 1000;

/** Words of one text that count: its rarest. */
const MOST_WORDS = 16;
/** Cosine from which a text belongs to a group. */
const LEAST_LIKENESS = 0.2;

interface Group {
  readonly members: number[];
  /** Sum of its texts' vectors, and its length. */
  readonly sum: Map<string, number>;
  squares: number;
}

/**
 * Groups texts by the words they share: each is a vector of its words, the rare ones for more (tf-idf as
 * scikit-learn smooths it), and joins the group it is most like by the cosine, or begins one. The same
 * texts in the same order give the same groups. Time is bounded by the texts times `MOST_WORDS` times the
 * groups that share a word.
 */
export function groupTexts(texts: readonly string[]): TextGroup[] {
  const written = new Map<string, string>();
  const bags = texts.slice(0, MOST_GROUPED).map((text) => bagOf(text, written));
  const having = new Map<string, number>();
  for (const bag of bags)
    for (const word of bag.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  const rarity = (word: string) => Math.log((1 + bags.length) / (1 + (having.get(word) ?? 0))) + 1;
  const groups: Group[] = [];
  const holding = new Map<string, Set<number>>();
  for (const [place, bag] of bags.entries()) {
    const vector = unit(
      [...bag]
        .map(([word, count]) => [word, count * rarity(word)] as const)
        .filter(([word]) => (having.get(word) ?? 0) > 1)
        .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
        .slice(0, MOST_WORDS),
    );
    if (vector.length === 0) continue;
    const best = mostLike(vector, groups, holding);
    const index = best ?? groups.push({ members: [], sum: new Map(), squares: 0 }) - 1;
    join(groups[index] as Group, place, vector);
    for (const [word] of vector) holding.set(word, (holding.get(word) ?? new Set()).add(index));
  }
  return groups
    .filter(({ members }) => members.length > 1)
    .map(({ members, sum }) => {
      const [word = ''] = [...sum].reduce((most, one) => (one[1] > most[1] ? one : most));
      return { members, about: written.get(word) ?? word };
    });
}

type Vector = readonly (readonly [word: string, weight: number])[];

/** How often a text has each of its content words, by their plainest form. */
function bagOf(text: string, written: Map<string, string>): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of wordsOf(text)) {
    if (FUNCTION_WORDS.has(word)) continue;
    const plain = stemsOf(word).reduce((short, stem) =>
      stem.length < short.length ? stem : short,
    );
    if (!written.has(plain)) written.set(plain, word);
    bag.set(plain, (bag.get(plain) ?? 0) + 1);
  }
  return bag;
}

function unit(vector: Vector): Vector {
  const length = Math.hypot(...vector.map(([, weight]) => weight));
  return vector.map(([word, weight]) => [word, weight / length]);
}

function mostLike(
  vector: Vector,
  groups: readonly Group[],
  holding: ReadonlyMap<string, ReadonlySet<number>>,
): number | null {
  const products = new Map<number, number>();
  for (const [word, weight] of vector)
    for (const index of holding.get(word) ?? []) {
      const group = groups[index] as Group;
      products.set(index, (products.get(index) ?? 0) + weight * (group.sum.get(word) ?? 0));
    }
  let best: { index: number; likeness: number } | null = null;
  for (const [index, product] of products) {
    const likeness = product / Math.sqrt((groups[index] as Group).squares);
    if (likeness >= LEAST_LIKENESS && likeness > (best?.likeness ?? 0)) best = { index, likeness };
  }
  return best?.index ?? null;
}

function join(group: Group, place: number, vector: Vector): void {
  group.members.push(place);
  for (const [word, weight] of vector) {
    const before = group.sum.get(word) ?? 0;
    group.sum.set(word, before + weight);
    group.squares += (before + weight) ** 2 - before ** 2;
  }
}
