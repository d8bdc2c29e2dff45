import { isCodedError } from '@lethe/protocol';
import type { Finding } from '@lethe/sleep';
import type { InputLine } from '../jsonl/lines.ts';
import { type AnsweredLine, answerFields, failedLine } from '../jsonl/record.ts';
import type { Watches } from './watches.ts';

const alertLine = (index: number, metric: string, { kind, severity, value, score }: Finding) =>
  JSON.stringify({ index, metric, kind, severity, value, score });

/**
 * `{"metric","value"}` to `{"index","metric","kind","severity","value","score"}`, an alert a line and mostly
 * none. A bad line becomes an error record and the rest goes on.
 */
export const monitorJsonLine = (
  input: InputLine,
  index: number,
  watches: Watches,
): AnsweredLine | null =>
  answerFields(input, ({ id, metric, value }) => {
    try {
      const findings = watches.see(metric as string, value as number);
      if (findings.length === 0) return null;
      const lines = findings.map((finding) => alertLine(index, metric as string, finding));
      return { line: lines.join('\n'), ok: true };
    } catch (error) {
      if (isCodedError(error)) return failedLine(id, error.code, error.message);
      throw error;
    }
  });
