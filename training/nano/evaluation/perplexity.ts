import { parseTokenizer } from '@lethe/models';
import type { Trainer } from '../model/trainer.ts';
import { stageBatches } from '../rows/batches.ts';
import type { TrainingSettings } from '../settings.ts';

/** Perplexity a token of held-out answers, the person's words given. */
export async function heldOutPerplexity(
  trainer: Trainer,
  settings: TrainingSettings,
  tokenizerFile: string,
  batchCount = 24,
): Promise<number> {
  const even = { ...settings, userWeight: 0, stages: settings.stages.slice(0, 1) };
  const stream = stageBatches(even, 0, parseTokenizer(tokenizerFile), 'heldOut');
  let surprise = 0;
  let answers = 0;
  for (let i = 0; i < batchCount; i++) {
    const batch = stream.next().value;
    const weight = batch.rows.reduce(
      (sum, row) => sum + row.weights.subarray(1).reduce((a, b) => a + b, 0),
      0,
    );
    surprise += (await trainer.evaluate(batch)) * weight;
    answers += weight;
  }
  return Math.exp(surprise / answers);
}
