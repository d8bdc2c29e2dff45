import { INVENTORY, type Retention, type TableEntry } from '../schema/inventory.ts';
import { TABLES } from '../schema/tables.ts';
import type { RetentionDays } from './retention.ts';

/** One activity of the record of processing (Article 30 of the GDPR), made from the schema. */
export interface ProcessingActivity {
  readonly table: string;
  readonly purpose: string;
  readonly legalBasis: TableEntry['basis'];
  /** What is held, by column. */
  readonly data: Readonly<Record<string, string>>;
  /** Columns that are sealed under a key of the user or of the installation. */
  readonly sealed: readonly string[];
  readonly retention: string;
  readonly erasure: string;
  /** Whether a user's export holds it. */
  readonly exported: boolean;
}

export const processingRecord = (days: RetentionDays): readonly ProcessingActivity[] =>
  INVENTORY.map((entry) => ({
    table: entry.table,
    purpose: entry.purpose,
    legalBasis: entry.basis,
    data: entry.columns,
    sealed: TABLES.find(({ name }) => name === entry.table)?.sealed ?? [],
    retention: retentionText(entry.retention, days),
    erasure: ERASURE_TEXT[entry.erase],
    exported: entry.export,
  }));

const ERASURE_TEXT: Readonly<Record<TableEntry['erase'], string>> = {
  withMeasures: 'with the account, and when what was measured is deleted',
  withAccount: 'with the account',
  shredded: 'with the account: the content is destroyed, a digest stays so that the chain verifies',
  none: 'names nobody',
};

export function retentionText(retention: Retention, days: RetentionDays): string {
  switch (retention.kind) {
    case 'account':
      return 'until the account is removed';
    case 'installation':
      return 'as long as the installation';
    case 'days':
      return `${days[retention.setting]} days`;
    case 'checkpoint':
      return `${days[retention.setting]} days, then behind a signed checkpoint`;
    case 'expired':
      return 'until it expires';
    case 'with':
      return `with its row in ${retention.table}`;
  }
}
