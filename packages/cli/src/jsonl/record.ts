import type { InputLine } from './lines.ts';

/** One line of output, and whether its input could be read. */
export interface AnsweredLine {
  readonly line: string;
  readonly ok: boolean;
}

/** An input line that is `{"id","text"}`. */
export interface TextRecord {
  /** As it came; null where there is none. */
  readonly id: unknown;
  readonly text: string;
}

export const failedLine = (id: unknown, code: string, message: string): AnsweredLine => ({
  line: JSON.stringify({ id: id ?? null, error: { code, message } }),
  ok: false,
});

/** Answers one line of any fields; a line that is no JSON becomes an error record. */
export const answerFields = <Answer extends AnsweredLine | null>(
  { text, tooLong }: InputLine,
  answer: (fields: Readonly<Record<string, unknown>>) => Answer,
): Answer | AnsweredLine => {
  if (tooLong)
    return failedLine(null, 'LINE_TOO_LONG', 'The line is longer than 16 MiB. Split it.');
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return failedLine(null, 'LINE_NOT_JSON', 'The line is not JSON. Send one object a line.');
  }
  return answer((record ?? {}) as Record<string, unknown>);
};

/** Answers one line of text; a bad line becomes an error record. */
export const answerRecord = (
  input: InputLine,
  answer: (record: TextRecord) => AnsweredLine,
): AnsweredLine =>
  answerFields(input, ({ id, text }) => {
    if (typeof text !== 'string')
      return failedLine(id, 'TEXT_MISSING', 'The record has no text. Send {"id","text"}.');
    return answer({ id: id ?? null, text });
  });
