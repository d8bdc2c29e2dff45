import { type DetectOptions, redactWithSpans } from '@lethe/privacy';
import type { InputLine } from './lines.ts';

/** One line of output, and whether its input could be read. */
export interface RedactedLine {
  readonly line: string;
  readonly ok: boolean;
}

const failed = (id: unknown, code: string, message: string): RedactedLine => ({
  line: JSON.stringify({ id: id ?? null, error: { code, message } }),
  ok: false,
});

/**
 * `{"id","text"}` to `{"id","text","spans"}`: the text comes back redacted, the spans are offsets
 * into the text that came in. A bad line becomes an error record and the rest goes on.
 */
export const redactJsonLine = (
  { text, tooLong }: InputLine,
  options: DetectOptions,
): RedactedLine => {
  if (tooLong) return failed(null, 'LINE_TOO_LONG', 'The line is longer than 16 MiB. Split it.');
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return failed(null, 'LINE_NOT_JSON', 'The line is not JSON. Send one object a line.');
  }
  const { id, text: value } = (record ?? {}) as { id?: unknown; text?: unknown };
  if (typeof value !== 'string')
    return failed(id, 'TEXT_MISSING', 'The record has no text. Send {"id","text"}.');
  return { line: JSON.stringify({ id: id ?? null, ...redactWithSpans(value, options) }), ok: true };
};
