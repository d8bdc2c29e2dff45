import { type DetectOptions, redactWithSpans } from '@lethe/privacy';
import type { InputLine } from '../jsonl/lines.ts';
import { type AnsweredLine, answerRecord } from '../jsonl/record.ts';

/**
 * `{"id","text"}` to `{"id","text","spans"}`: the text comes back redacted, the spans are offsets
 * into the text that came in. A bad line becomes an error record and the rest goes on.
 */
export const redactJsonLine = (input: InputLine, options: DetectOptions): AnsweredLine =>
  answerRecord(input, ({ id, text }) => ({
    line: JSON.stringify({ id, ...redactWithSpans(text, options) }),
    ok: true,
  }));
