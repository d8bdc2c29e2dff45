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

/** Answers one line; a bad line becomes an error record. */
export const answerRecord = (
  { text, tooLong }: InputLine,
  answer: (record: TextRecord) => AnsweredLine,
): AnsweredLine => {
  if (tooLong)
    return failedLine(null, 'LINE_TOO_LONG', 'The line is longer than 16 MiB. Split it.');
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return failedLine(null, 'LINE_NOT_JSON', 'The line is not JSON. Send one object a line.');
  }
  const { id, text: value } = (record ?? {}) as { id?: unknown; text?: unknown };
  if (typeof value !== 'string')
    return failedLine(id, 'TEXT_MISSING', 'The record has no text. Send {"id","text"}.');
  return answer({ id: id ?? null, text: value });
};
