import type { Random } from './random.ts';
import { createRanking } from './ranking.ts';
import { createRepetition } from './repetition.ts';

export interface SamplerOptions {
  readonly vocabulary: number;
  readonly random: Random;
  /** 0 takes the likeliest token always; 1 keeps the model's own distribution. */
  readonly temperature: number;
  /** Only so many of the likeliest tokens are considered; 0 considers all. */
  readonly topK: number;
  /** Of those, only the likeliest whose probabilities add up to this, in (0, 1]. */
  readonly topP: number;
  /** 1 is none. */
  readonly repetitionPenalty: number;
  /** Over how many of the last chosen tokens the penalty reaches. */
  readonly repetitionWindow: number;
}

export interface Sampler {
  /** Chooses the next token from the model's logits, which stay as they are; never a banned one. */
  choose(logits: Float32Array, banned?: readonly number[]): number;
}

/**
 * Repetition penalty, then temperature, top-k and top-p, then one draw; the same seed chooses the same.
 * Top-p is nucleus sampling: Holtzman et al. 2020, https://arxiv.org/abs/1904.09751
 */
export function createSampler(options: SamplerOptions): Sampler {
  const { vocabulary, random, temperature, topP } = options;
  const considered = temperature === 0 ? 1 : Math.min(options.topK || vocabulary, vocabulary);
  const ranking = createRanking(considered);
  const repetition = createRepetition({
    penalty: options.repetitionPenalty,
    window: options.repetitionWindow,
  });
  const adjusted = new Float32Array(vocabulary);
  const weights = new Float64Array(considered);

  function draw(ranked: Int32Array): number {
    const best = adjusted[ranked[0]];
    let total = 0;
    for (let i = 0; i < considered; i++) {
      weights[i] = Math.exp((adjusted[ranked[i]] - best) / temperature);
      total += weights[i];
    }
    let kept = 0;
    let mass = 0;
    while (kept < considered && mass < topP * total) mass += weights[kept++];
    let left = random.next() * mass;
    for (let i = 0; i < kept; i++) {
      left -= weights[i];
      if (left < 0) return ranked[i];
    }
    return ranked[0];
  }

  return {
    choose(logits, banned = []) {
      adjusted.set(logits);
      repetition.apply(adjusted);
      for (const token of banned) adjusted[token] = -Infinity;
      const ranked = ranking.largest(adjusted);
      const token = temperature === 0 ? ranked[0] : draw(ranked);
      repetition.add(token);
      return token;
    },
  };
}
