import { type RuleHits, TEXT_LIMIT } from '@lethe/constitution';
import type { InputLine } from '../jsonl/lines.ts';
import { type AnsweredLine, answerRecord, failedLine } from '../jsonl/record.ts';
import { type Bench, judgeText, TEXT_TOO_LONG } from './judge-text.ts';

/**
 * `{"id","text"}` to `{"id","verdict","signals","principles"}`, with `ms` where the bench has a clock. A bad
 * line becomes an error record and the rest goes on.
 */
export const judgeJsonLine = (
  input: InputLine,
  bench: Bench & { readonly hits?: RuleHits },
): AnsweredLine =>
  answerRecord(input, ({ id, text }) => {
    if (text.length > TEXT_LIMIT) return failedLine(id, TEXT_TOO_LONG.code, TEXT_TOO_LONG.message);
    const { verdict, signals, principles, ms } = judgeText(text, bench);
    bench.hits?.add({ principles });
    return { line: JSON.stringify({ id, verdict, signals, principles, ms }), ok: true };
  });
