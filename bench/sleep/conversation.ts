import { createRandom, type Tokenizer } from '@lethe/models';
import { PROMPTS } from './questions.ts';

/** Turns before the newest message: with it about 360 tokens. */
const EARLIER = 7;

const CONTROL = /^<\|([a-z]+)_(\d+)\|>$/;

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

/**
 * A long conversation as nano reads it, up to the call for an answer to its newest message, the earlier
 * turns drawn by the seed.
 */
export function conversation(
  tokenizer: Tokenizer,
  { message, seed }: { message: string; seed: number },
): number[] {
  const special = (name: string) => tokenizer.special.get(name) as number;
  const { next } = createRandom(seed);
  const earlier = PROMPTS.map((pair) => ({ pair, place: next() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, EARLIER)
    .map(({ pair }) => pair);
  const call = [...neutralStyle(tokenizer.special), special('<|assistant|>')];
  return [
    special('<|bos|>'),
    ...earlier.flatMap(([question, answer]) => [
      special('<|user|>'),
      ...tokenizer.encode(question),
      ...call,
      ...tokenizer.encode(answer),
      special('<|end|>'),
    ]),
    special('<|user|>'),
    ...tokenizer.encode(message),
    ...call,
  ];
}

/** Newest tokens from which heavy hitters are seen. */
export const WINDOW = 32;

export function likeliest(logits: Float32Array): number {
  let best = 0;
  for (let i = 1; i < logits.length; i++)
    if ((logits[i] as number) > (logits[best] as number)) best = i;
  return best;
}

/** Natural logarithm of a token's probability. */
export function logProbability(logits: Float32Array, token: number): number {
  const most = logits.reduce((a, b) => Math.max(a, b));
  const sum = logits.reduce((a, b) => a + Math.exp(b - most), 0);
  return (logits[token] as number) - most - Math.log(sum);
}
