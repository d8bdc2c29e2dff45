import type { HashValue } from './finding.ts';
import type { Inspector } from './inspect.ts';

/** What every reader of files and databases is given. */
export interface AuditContext {
  readonly inspect: Inspector;
  readonly hash: HashValue;
  /** `table.column` of the columns that hold digests. */
  readonly digests: ReadonlySet<string>;
  /** Lets other work of the process go on; throws when the audit was aborted. */
  breathe(): Promise<void>;
  /** Told of each line, row or block that was looked at. */
  read(units: number): void;
}
