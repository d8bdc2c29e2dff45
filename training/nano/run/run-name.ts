import { createHash } from 'node:crypto';
import { parseTokenizer } from '@lethe/models';
import { batchOf, PARTS } from '../rows/batches.ts';
import { learningRate, type TrainingSettings } from '../settings.ts';

/** How many steps' dialogues are hashed: enough to notice a corpus that has changed. */
const STEPS_IN_NAME = 20;

/**
 * Names a run at any of its steps by a hash of all that went into it up to there: settings, tokenizer,
 * learning rates, dialogues. Two runs of one name have the same weights.
 */
export function createRunNames(
  settings: TrainingSettings,
  tokenizerFile: string,
): (step: number) => string {
  const { stages: _, plan: __, ...fixed } = settings;
  const tokenizer = parseTokenizer(tokenizerFile);
  const origin = createHash('sha256').update(JSON.stringify(fixed)).update(tokenizerFile);
  return (step) => {
    const hash = origin.copy();
    for (let done = 1; done <= step; done++) hash.update(`${learningRate(settings, done)} `);
    const every = Math.max(1, Math.floor(step / STEPS_IN_NAME));
    for (let sampled = 1; sampled <= step; sampled += every) {
      for (let part = 0; part < PARTS; part++) {
        const { tokens } = batchOf(settings, tokenizer, sampled, part);
        hash.update(tokens);
      }
    }
    return hash.digest('hex').slice(0, 16);
  };
}
