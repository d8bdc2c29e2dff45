/** Groups of phrases by name: one phrase between two bars, of one or several words. */
export type LexiconSource = Readonly<Record<string, string>>;

/** One phrase of a group that was found. */
export interface Mention {
  readonly group: string;
  /** Its first word and the one after its last. */
  readonly from: number;
  readonly to: number;
}

export interface Lexicon {
  /** Every mention of every group, in the order of the words; those that lie over one another too. */
  find(words: readonly string[]): Mention[];
  has(group: string): boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly groups: string[];
}

/** The longest phrase, words; it bounds the work at each word. */
export const LONGEST_PHRASE = 8;

const newNode = (): Node => ({ next: new Map(), groups: [] });

/** Inflections a phrase's last word is also found in, where it ends in `~`: `kill~` finds `kills` and `killing`. */
const INFLECTED = (word: string): string[] => {
  if (!word.endsWith('~')) return [word];
  const stem = word.slice(0, -1);
  const short = stem.endsWith('e') ? stem.slice(0, -1) : stem;
  const y = /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ie` : stem;
  const double = /[^aeiou][aeiou][bdgkmnprt]$/.test(stem) ? stem + stem.at(-1) : short;
  return [
    ...new Set([
      stem,
      `${stem}s`,
      `${stem}es`,
      `${y}s`,
      `${y}d`,
      `${short}ing`,
      `${double}ing`,
      `${short}ed`,
      `${double}ed`,
    ]),
  ];
};

/**
 * Builds the groups into one tree of words, so that a text is searched for all of them in one pass.
 *
 * @throws RangeError for a phrase of more than eight words, which is a mistake of the author
 */
export function createLexicon(source: LexiconSource): Lexicon {
  const root = newNode();
  for (const [group, phrases] of Object.entries(source))
    for (const phrase of phrases.split('|'))
      for (const words of spellings(phrase.trim().split(/\s+/))) add(root, words, group);
  return {
    has: (group) => Object.hasOwn(source, group),
    find(words) {
      const mentions: Mention[] = [];
      for (let from = 0; from < words.length; from++) {
        const first = mentions.length;
        let node = root.next.get(words[from] as string);
        for (let to = from + 1; node !== undefined; to++) {
          for (const group of node.groups) mentions.push({ group, from, to });
          node = to < words.length ? node.next.get(words[to] as string) : undefined;
        }
        // The longer phrase says more, so it comes before those that it begins with.
        if (mentions.length - first > 1)
          mentions.push(...mentions.splice(first).sort((one, other) => other.to - one.to));
      }
      return mentions;
    },
  };
}

/** Every spelling of a phrase: each word that ends in `~` in all its inflections. */
function spellings(phrase: readonly string[]): string[][] {
  if (phrase.length > LONGEST_PHRASE)
    throw new RangeError(`A phrase has more than ${LONGEST_PHRASE} words.`);
  return phrase.reduce<string[][]>(
    (all, word) => INFLECTED(word).flatMap((spelt) => all.map((before) => [...before, spelt])),
    [[]],
  );
}

function add(root: Node, words: readonly string[], group: string): void {
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (next === undefined) {
      next = newNode();
      node.next.set(word, next);
    }
    node = next;
  }
  if (!node.groups.includes(group)) node.groups.push(group);
}
