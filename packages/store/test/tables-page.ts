import { processingRecord } from '../src/retention/processing-record.ts';
import type { RetentionDays } from '../src/retention/retention.ts';

/** The record of processing as a Markdown table, for the documentation. */
export function tablesPage(days: RetentionDays): string {
  const rows = processingRecord(days).map((activity) => {
    const { table, purpose, data, sealed, retention, erasure } = activity;
    const clear = Object.keys(data).filter((column) => !sealed.includes(column));
    const cells = [`\`${table}\``, purpose, clear.join(', '), sealed.join(', ') || 'nothing'];
    return `| ${[...cells, retention, erasure].join(' | ')} |`;
  });
  const head = '| table | purpose | in clear | sealed | kept | erased |\n|---|---|---|---|---|---|';
  return `\n${head}\n${rows.join('\n')}\n`;
}
