import { createHash } from 'node:crypto';
import { generateDialogue } from '../corpus/dialogue.ts';
import type { TrainingSettings } from '../settings.ts';

const DIALOGUES_IN_NAME = 2000;

/** A hash of the settings, the tokenizer and the corpus: two runs of one name make the same weights. */
export function runName(settings: TrainingSettings, tokenizerFile: string): string {
  const hash = createHash('sha256').update(JSON.stringify(settings)).update(tokenizerFile);
  for (let index = 0; index < DIALOGUES_IN_NAME; index++) {
    hash.update(JSON.stringify(generateDialogue(settings.seed, index, 'training')));
  }
  return hash.digest('hex').slice(0, 16);
}
