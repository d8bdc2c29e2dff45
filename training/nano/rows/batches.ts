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
/** Every so many dialogues one goes to the longest rows even if it is short: it fills what long ones leave. */
const FILLER_EVERY = 3;

/** Batches of fresh dialogues, without end: none is seen twice. */
export function* batches(
  settings: TrainingSettings,
  tokenizer: Tokenizer,
  split: Split = 'training',
): Generator<RowBatch, never> {
  const { seed, rowLengths, batchTokens, userWeight } = settings;
  for (let chunk = 0; ; chunk++) {
    const byLength = rowLengths.map((): EncodedDialogue[] => []);
    for (let i = 0; i < CHUNK; i++) {
      const dialogue = generateDialogue(seed, chunk * CHUNK + i, split);
      const encoded = encodeDialogue(dialogue, tokenizer, userWeight);
      const fitting = rowLengths.findIndex((length) => encoded.tokens.length <= length + 1);
      if (fitting < 0) continue;
      const filler = i % FILLER_EVERY === 0;
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
