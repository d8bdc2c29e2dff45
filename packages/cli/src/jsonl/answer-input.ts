import { type InputLine, linesOf } from './lines.ts';
import type { AnsweredLine } from './record.ts';
import { write } from './write.ts';

/** Output that is written at once, UTF-16 code units. */
const BATCH = 65_536;

/**
 * Answers standard input line by line in constant memory; empty lines are passed over.
 *
 * @returns whether every line could be read
 */
export const answerInput = async (answer: (input: InputLine) => AnsweredLine): Promise<boolean> => {
  process.stdin.setEncoding('utf8');
  let allRead = true;
  let pending = '';
  for await (const lines of linesOf(process.stdin as AsyncIterable<string>)) {
    for (const input of lines) {
      if (input.text.trim() === '' && !input.tooLong) continue;
      const { line, ok } = answer(input);
      allRead &&= ok;
      pending += `${line}\n`;
      if (pending.length < BATCH) continue;
      if (!(await write(pending))) return allRead;
      pending = '';
    }
  }
  await write(pending);
  return allRead;
};
