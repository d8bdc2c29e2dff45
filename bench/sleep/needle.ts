import { keptSlots, type Llama, type Retention, type Tokenizer } from '@lethe/models';

const FILLER =
  'The weather was quiet and the road was long. We walked to the mill and back, and somebody told a story about bread. ';
const NAMES = ['Ida', 'Tom', 'Mary', 'Peter', 'Anna', 'John'];
const THINGS = ['cat', 'boat'];
const DEPTHS = [0.15, 0.4, 0.65];
const CONTEXT = 360;
/** Newest tokens that heavy hitters are seen from. */
const WINDOW = 32;

/** How well a text's needle is found again. */
export interface Needle {
  /** Mean natural logarithm of the probability of the needle's tokens. */
  readonly logProbability: number;
  /** Share of the needles whose every token is the likeliest. */
  readonly found: number;
}

function logSoftmaxAt(logits: Float32Array, token: number): { log: number; isBest: boolean } {
  let most = Number.NEGATIVE_INFINITY;
  let best = 0;
  for (const [i, value] of logits.entries()) if (value > most) [most, best] = [value, i];
  let sum = 0;
  for (const value of logits) sum += Math.exp(value - most);
  return { log: (logits[token] as number) - most - Math.log(sum), isBest: best === token };
}

/**
 * Hides a sentence in a long text, leaves a share of the cache in each of the ways, then asks for the
 * sentence's end by its beginning. Names, things and places of the needle differ; every run is the same.
 */
export function measureNeedles(
  { llama, tokenizer }: { llama: Llama; tokenizer: Tokenizer },
  retentions: readonly Retention[],
): Needle[] {
  const [cache] = llama.caches;
  if (!cache) throw new Error('the model has no cache');
  const tallies = retentions.map(() => ({ logs: 0, asked: 0, found: 0, needles: 0 }));
  for (const { text, answer } of hiddenNeedles(tokenizer)) {
    const { length } = text;
    llama.forward(cache, text, 0, length);
    const whole = llama.pack(cache, length);
    const from = length - WINDOW;
    const { mass } = llama.observe(cache, text, { from, to: length, slot: from });
    for (const [i, retention] of retentions.entries()) {
      llama.unpack(cache, length, whole);
      const kept = keptSlots(length, retention, mass);
      if (kept.length < length) llama.compact(cache, kept);
      const all = [...text, ...answer];
      const tally = tallies[i] as (typeof tallies)[number];
      let isFound = true;
      for (const [at, token] of answer.entries()) {
        // The last token of the text once more, now over what is left, then the answer's own.
        const position = length - 1 + at;
        const slot = kept.length - 1 + at;
        const logits = llama.forward(cache, all, position, position + 1, slot);
        const { log, isBest } = logSoftmaxAt(logits, token);
        tally.logs += log;
        tally.asked++;
        isFound &&= isBest;
      }
      tally.needles++;
      if (isFound) tally.found++;
    }
  }
  return tallies.map(({ logs, asked, found, needles }) => ({
    logProbability: logs / asked,
    found: found / needles,
  }));
}

function* hiddenNeedles(tokenizer: Tokenizer): Generator<{ text: number[]; answer: number[] }> {
  const filler = tokenizer.encode(FILLER.repeat(12));
  const begin = tokenizer.special.get('<|bos|>') ?? 0;
  for (const name of NAMES)
    for (const thing of THINGS)
      for (const depth of DEPTHS) {
        const question = tokenizer.encode(` The ${thing} of the miller is called`);
        const answer = tokenizer.encode(` ${name}`);
        const needle = [...question, ...answer, ...tokenizer.encode('.')];
        const room = CONTEXT - needle.length - question.length;
        const before = Math.floor(room * depth);
        const parts = [filler.slice(0, before), needle, filler.slice(before, room), question];
        yield { text: [begin, ...parts.flat()], answer };
      }
}
