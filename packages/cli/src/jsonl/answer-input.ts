import { type InputLine, linesOf } from './lines.ts';
import type { AnsweredLine } from './record.ts';
import { write } from './write.ts';

/** Output that is written at once, UTF-16 code units. */
const BATCH = 65_536;

/**
 * Answers standard input line by line in constant memory; empty lines are passed over. What came in
 * together is answered before more is awaited, so that a slow stream is answered as it comes.
 *
 * @param answer is told the place of the line, from 0; null where nothing is to be said
 * @returns whether every line could be read
 */
export const answerInput = async (
  answer: (input: InputLine, index: number) => AnsweredLine | null,
): Promise<boolean> => {
  process.stdin.setEncoding('utf8');
  let allRead = true;
  let index = -1;
  let pending = '';
  const flush = async (): Promise<boolean> => {
    const text = pending;
    pending = '';
    return text === '' || write(text);
  };
  for await (const lines of linesOf(process.stdin as AsyncIterable<string>)) {
    for (const input of lines) {
      index++;
      if (input.text.trim() === '' && !input.tooLong) continue;
      const answered = answer(input, index);
      if (answered === null) continue;
      allRead &&= answered.ok;
      pending += `${answered.line}\n`;
      if (pending.length >= BATCH && !(await flush())) return allRead;
    }
    if (!(await flush())) return allRead;
  }
  return allRead;
};
