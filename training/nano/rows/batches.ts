import type { Tokenizer } from '@lethe/models';
import { generateDialogue } from '../corpus/dialogue.ts';
import { createRandom, seedOf } from '../corpus/random.ts';
import type { Split } from '../corpus/user-message.ts';
import type { TrainingSettings } from '../settings.ts';
import { type EncodedDialogue, encodeDialogue } from './encode-dialogue.ts';
import { packRows, type Row } from './pack-rows.ts';

/** Rows of one length that make one step. */
export interface RowBatch {
  readonly length: number;
  readonly rows: readonly Row[];
}

/** Dialogues that are encoded and packed at a time. */
const CHUNK = 4000;

/** Batches of fresh dialogues for stage `index`, without end: none is seen twice. */
export function* stageBatches(
  settings: TrainingSettings,
  index: number,
  tokenizer: Tokenizer,
  split: Split = 'training',
): Generator<RowBatch, never> {
  const { rowLengths, batchTokens, userWeight } = settings;
  const { mix, fillerEvery, openingWeight } = settings.stages[index]!;
  const seed = settings.seed + index;
  for (let chunk = 0; ; chunk++) {
    const byLength = rowLengths.map((): EncodedDialogue[] => []);
    for (let i = 0; i < CHUNK; i++) {
      const dialogue = generateDialogue(seed, chunk * CHUNK + i, split, mix);
      const encoded = encodeDialogue(dialogue, tokenizer, { userWeight, openingWeight });
      const fitting = rowLengths.findIndex((length) => encoded.tokens.length <= length + 1);
      if (fitting < 0) continue;
      const filler = i % fillerEvery === 0;
      byLength[filler ? rowLengths.length - 1 : fitting]!.push(encoded);
    }
    const chunkBatches = rowLengths.flatMap((length, bucket) =>
      inBatches(packRows(byLength[bucket]!, length), length, batchTokens),
    );
    yield* createRandom(seedOf(seed, -1 - chunk)).shuffled(chunkBatches);
  }
}

function inBatches(rows: readonly Row[], length: number, batchTokens: number): RowBatch[] {
  const size = Math.max(1, Math.floor(batchTokens / length));
  return Array.from({ length: Math.floor(rows.length / size) }, (_, i) => ({
    length,
    rows: rows.slice(i * size, (i + 1) * size),
  }));
}

/** The batches of a whole run, stage after stage, from step `done` on. */
export function* batches(
  settings: TrainingSettings,
  tokenizer: Tokenizer,
  done = 0,
): Generator<RowBatch, void> {
  let left = done;
  for (const [index, { steps }] of settings.stages.entries()) {
    const skipped = Math.min(left, steps);
    left -= skipped;
    if (skipped === steps) continue;
    const stream = stageBatches(settings, index, tokenizer);
    for (let step = 0; step < skipped; step++) stream.next();
    for (let step = skipped; step < steps; step++) yield stream.next().value;
  }
}
