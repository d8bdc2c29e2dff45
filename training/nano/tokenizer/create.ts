import { generateDialogue } from '../corpus/dialogue.ts';
import type { TrainingSettings } from '../settings.ts';
import { countWords } from './count-words.ts';
import { tokenizerFile } from './file.ts';
import { SPECIAL_TOKENS } from './special-tokens.ts';
import { trainBpe } from './train-bpe.ts';

const BYTES = 256;
/** Numbers are learnt as single digits, so that any count is copied digit by digit. */
const NUMBER = /(\d)\d+/g;

/** Trains the tokenizer on the first dialogues of the training corpus and returns its tokenizer.json. */
export function createTokenizerFile(settings: TrainingSettings): string {
  const { seed, tokenizerDialogues, shape } = settings;
  const merges = shape.vocabSize - SPECIAL_TOKENS.length - BYTES;
  return tokenizerFile(trainBpe(countWords(texts(seed, tokenizerDialogues)), { merges }));
}

function* texts(seed: number, dialogues: number): Generator<string> {
  for (let index = 0; index < dialogues; index++) {
    for (const { user, facts, assistant } of generateDialogue(seed, index, 'training')) {
      for (const text of [user, facts ?? '', assistant]) yield text.replace(NUMBER, '$1');
    }
  }
}
