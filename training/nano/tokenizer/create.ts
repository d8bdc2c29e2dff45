import { generateDialogue } from '../corpus/dialogue.ts';
import type { TrainingSettings } from '../settings.ts';
import { countWords } from './count-words.ts';
import { tokenizerFile } from './file.ts';
import { SPECIAL_TOKENS } from './special-tokens.ts';
import { trainBpe } from './train-bpe.ts';

const BYTES = 256;
/** Numbers are learnt as single digits, so that any count is copied digit by digit. */
const NUMBER = /(\d)\d+/g;

/** Trains the tokenizer on the first dialogues of the corpus that the first stage reads, and returns its tokenizer.json. */
export function createTokenizerFile(settings: TrainingSettings): string {
  const { shape } = settings;
  const merges = shape.vocabSize - SPECIAL_TOKENS.length - BYTES;
  return tokenizerFile(trainBpe(countWords(texts(settings)), { merges }));
}

function* texts({ seed, tokenizerDialogues, stages }: TrainingSettings): Generator<string> {
  const { edition } = stages[0]!;
  for (let index = 0; index < tokenizerDialogues; index++) {
    for (const { user, facts, assistant } of generateDialogue(seed, index, { edition })) {
      for (const text of [user, facts ?? '', assistant]) yield text.replace(NUMBER, '$1');
    }
  }
}
