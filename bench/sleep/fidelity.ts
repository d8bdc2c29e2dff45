import type { Llama, Tokenizer } from '@lethe/models';
import { bootstrap, type Mean } from '../../evaluation/monitor/interval.ts';
import { HELD_OUT_PROMPTS } from '../../training/nano/corpus/held-out/prompts.ts';
import { conversation, likeliest, logProbability, WINDOW } from './conversation.ts';
import { type Eviction, slotsLeft } from './eviction.ts';

const CONVERSATIONS = 48;
/** Tokens of an answer that are compared. */
const ANSWER = 24;

/** How near an answer over a part of the cache comes to the one over all of it, over conversations. */
export interface Fidelity {
  /** Share of the tokens that are chosen all the same, each after the right ones. */
  readonly same: Mean;
  /** How much less likely the whole cache's own tokens are, natural logarithm a token. */
  readonly loss: Mean;
  /** The same for each conversation, for differences between two ways. */
  readonly losses: readonly number[];
}

/** Messages that nano was not trained on, one of each kind in turn. */
function heldOut(): string[] {
  const kinds = Object.values(HELD_OUT_PROMPTS);
  const step = Math.max(1, Math.floor(kinds.length / CONVERSATIONS));
  return kinds
    .filter((_, at) => at % step === 0)
    .slice(0, CONVERSATIONS)
    .map(([first = '']) => first);
}

/**
 * Lets the model answer at the end of long conversations over its whole cache, then sees for each way to
 * evict how often the very same token is chosen and how likely it is. Every run is the same.
 */
export function measureFidelity(
  { llama, tokenizer }: { llama: Llama; tokenizer: Tokenizer },
  evictions: readonly Eviction[],
): Fidelity[] {
  const [cache] = llama.caches;
  if (!cache) throw new Error('the model has no cache');
  const shares = evictions.map((): number[] => []);
  const losses = evictions.map((): number[] => []);
  for (const [seed, message] of heldOut().entries()) {
    const text = conversation(tokenizer, { message, seed });
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
    const all = [...text, ...answer];
    for (const [i, eviction] of evictions.entries()) {
      llama.unpack(cache, length, whole);
      const kept = slotsLeft(length, eviction, { mass, seed });
      if (kept.length < length) llama.compact(cache, kept);
      let same = 0;
      let loss = 0;
      for (const [at, token] of answer.entries()) {
        const position = length - 1 + at;
        const over = llama.forward(cache, all, position, position + 1, kept.length - 1 + at);
        if (likeliest(over) === token) same++;
        loss += (own[at] as number) - logProbability(over, token);
      }
      shares[i]?.push(same / answer.length);
      losses[i]?.push(loss / answer.length);
    }
  }
  return evictions.map((_, i) => ({
    same: bootstrap(shares[i] ?? []),
    loss: bootstrap(losses[i] ?? []),
    losses: losses[i] ?? [],
  }));
}
