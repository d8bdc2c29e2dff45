import type { Tokenizer } from '@lethe/models';
import { generateDialogue } from '../corpus/dialogue.ts';
import { createRandom, seedOf } from '../corpus/random.ts';
import type { TokenBatch } from '../model/token-batch.ts';
import { stageOf, type TrainingSettings } from '../settings.ts';
import { encodeDialogue, type Sequence } from './encode-dialogue.ts';
import { encodeRequest } from './encode-request.ts';
import { requestOf } from './request-of.ts';

/** Parts of a step that are computed apart and then added, in this order. */
export const PARTS = 2;

/** Part `part` of step `step` (from 1): fresh dialogues, which depend on nothing but these numbers. */
export function batchOf(
  settings: TrainingSettings,
  tokenizer: Tokenizer,
  step: number,
  part: number,
): TokenBatch {
  const { stage } = stageOf(settings, step);
  const { shape, partTokens, weights } = settings;
  const seed = seedOf(settings.seed, step * PARTS + part);
  const random = createRandom(seed);
  const sequences: Sequence[] = [];
  let room = partTokens;
  for (let index = 0; ; index++) {
    const encoded = random.chance(stage.requests)
      ? encodeRequest(
          requestOf(seed, index, settings, stage.edition, random),
          tokenizer,
          settings,
          random,
        )
      : encodeDialogue(generateDialogue(seed, index, stage), tokenizer, weights, random);
    const { length } = encoded.tokens;
    if (length > shape.context) continue;
    if (length > room) return layOut(sequences);
    room -= length;
    sequences.push(encoded);
  }
}

/** Lays sequences end to end. */
export function layOut(sequences: readonly Sequence[]): TokenBatch {
  const total = sequences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const tokens = new Int32Array(total);
  const targets = new Int32Array(total);
  const weights = new Float32Array(total);
  const starts = new Int32Array(sequences.length + 1);
  sequences.forEach((sequence, i) => {
    const at = starts[i]!;
    tokens.set(sequence.tokens, at);
    targets.set(sequence.targets, at);
    weights.set(sequence.weights, at);
    starts[i + 1] = at + sequence.tokens.length;
  });
  return { tokens, targets, weights, starts };
}
