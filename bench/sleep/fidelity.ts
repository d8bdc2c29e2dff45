import { keptSlots, type Llama, type Retention, type Tokenizer } from '@lethe/models';
import { PROMPTS } from './questions.ts';

/** Tokens of a conversation before its answer is compared, and of the answer. */
const TURNS = 8;
const ANSWER = 24;
const WINDOW = 32;

const CONTROL = /^<\|([a-z]+)_(\d+)\|>$/;

/** How near an answer over a part of the cache comes to the one over all of it. */
export interface Fidelity {
  /** Share of the tokens that are chosen all the same, each after the right ones. */
  readonly same: number;
  /** How much less likely the whole cache's own tokens are, natural logarithm a token. */
  readonly loss: number;
}

/** The tokens that ask for an answer in a neutral style: the middle level of each axis, by its id. */
function neutralStyle(special: ReadonlyMap<string, number>): number[] {
  const levels = new Map<string, number[]>();
  for (const [name, id] of special) {
    const axis = CONTROL.exec(name)?.[1];
    if (axis && axis !== 'topic') levels.set(axis, [...(levels.get(axis) ?? []), id]);
  }
  return [...levels.values()]
    .map((ids) => ids.sort((a, b) => a - b))
    .map((ids) => ids[Math.floor(ids.length / 2)] as number)
    .sort((a, b) => a - b);
}

function likeliest(logits: Float32Array): number {
  let best = 0;
  for (let i = 1; i < logits.length; i++)
    if ((logits[i] as number) > (logits[best] as number)) best = i;
  return best;
}

function logProbability(logits: Float32Array, token: number): number {
  const most = logits.reduce((a, b) => Math.max(a, b));
  const sum = logits.reduce((a, b) => a + Math.exp(b - most), 0);
  return (logits[token] as number) - most - Math.log(sum);
}

/**
 * Lets the model answer at the end of long conversations over its whole cache, then counts for each way to
 * compress how often the very same token is chosen.
 */
export function measureFidelity(
  { llama, tokenizer }: { llama: Llama; tokenizer: Tokenizer },
  retentions: readonly Retention[],
): Fidelity[] {
  const [cache] = llama.caches;
  if (!cache) throw new Error('the model has no cache');
  const special = (name: string) => tokenizer.special.get(name) as number;
  const style = neutralStyle(tokenizer.special);
  const call = [...style, special('<|assistant|>')];
  const tallies = retentions.map(() => ({ same: 0, loss: 0, tokens: 0 }));
  for (let first = 0; first + TURNS <= PROMPTS.length; first += 3) {
    const turns = PROMPTS.slice(first, first + TURNS).flatMap(([question, answer], i) => [
      special('<|user|>'),
      ...tokenizer.encode(question),
      ...call,
      ...(i === TURNS - 1 ? [] : [...tokenizer.encode(answer), special('<|end|>')]),
    ]);
    const text = [special('<|bos|>'), ...turns];
    const { length } = text;
    let logits = llama.forward(cache, text, 0, length);
    const whole = llama.pack(cache, length);
    const answer: number[] = [];
    const own: number[] = [];
    for (let i = 0; i < ANSWER; i++) {
      const token = likeliest(logits);
      own.push(logProbability(logits, token));
      answer.push(token);
      const at = length + i;
      logits = llama.forward(cache, [...text, ...answer], at, at + 1);
    }
    llama.unpack(cache, length, whole);
    const from = length - WINDOW;
    const { mass } = llama.observe(cache, text, { from, to: length, slot: from });
    for (const [i, retention] of retentions.entries()) {
      llama.unpack(cache, length, whole);
      const kept = keptSlots(length, retention, mass);
      if (kept.length < length) llama.compact(cache, kept);
      const all = [...text, ...answer];
      const tally = tallies[i] as (typeof tallies)[number];
      for (const [at, token] of answer.entries()) {
        const position = length - 1 + at;
        const over = llama.forward(cache, all, position, position + 1, kept.length - 1 + at);
        tally.tokens++;
        if (likeliest(over) === token) tally.same++;
        tally.loss += (own[at] as number) - logProbability(over, token);
      }
    }
  }
  return tallies.map(({ same, loss, tokens }) => ({ same: same / tokens, loss: loss / tokens }));
}
