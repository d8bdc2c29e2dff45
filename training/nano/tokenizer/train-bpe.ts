/** A word as a list of symbols and how often it occurs. */
interface Word {
  readonly symbols: string[];
  readonly count: number;
}

export interface BpeOptions {
  /** How many merges to learn at most. */
  readonly merges: number;
  /** A pair seen less often than this is not merged. */
  readonly minimumCount?: number;
}

/** A space cannot occur in a symbol: the byte alphabet writes it as another character. */
const SEPARATOR = ' ';

/**
 * Learns byte-pair merges (Sennrich et al., 2016) from words written in the byte alphabet.
 * The most frequent pair is merged first, ties by the pair's text, so the result depends on the
 * counts alone. Only the words that hold the merged pair are visited.
 *
 * @returns merges as "left right", in the order in which they apply
 */
export function trainBpe(
  words: ReadonlyMap<string, number>,
  { merges: limit, minimumCount = 2 }: BpeOptions,
): string[] {
  const list: Word[] = Array.from(words, ([text, count]) => ({ symbols: [...text], count }));
  const counts = new Map<string, number>();
  const places = new Map<string, Set<number>>();
  const count = (index: number, sign: 1 | -1): void => {
    const { symbols, count: times } = list[index]!;
    for (let i = 0; i + 1 < symbols.length; i++) {
      const pair = symbols[i] + SEPARATOR + symbols[i + 1];
      counts.set(pair, (counts.get(pair) ?? 0) + sign * times);
      const where = places.get(pair) ?? new Set();
      places.set(pair, where.add(index));
    }
  };
  for (let index = 0; index < list.length; index++) count(index, 1);

  const merges: string[] = [];
  while (merges.length < limit) {
    const best = mostFrequent(counts);
    if (best === undefined || counts.get(best)! < minimumCount) break;
    merges.push(best);
    for (const index of places.get(best)!) {
      count(index, -1);
      mergePair(list[index]!.symbols, best);
      count(index, 1);
    }
    counts.delete(best);
    places.delete(best);
  }
  return merges;
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [pair, count] of counts) {
    if (count > most || (count === most && best !== undefined && pair < best)) {
      best = pair;
      most = count;
    }
  }
  return best;
}

function mergePair(symbols: string[], pair: string): void {
  const [left, right] = pair.split(SEPARATOR) as [string, string];
  let kept = 0;
  for (let i = 0; i < symbols.length; i++) {
    const joins = symbols[i] === left && symbols[i + 1] === right;
    symbols[kept++] = joins ? left + right : symbols[i]!;
    if (joins) i++;
  }
  symbols.length = kept;
}
