import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AuditSummary } from '@lethe/privacy/audit';

/** What the thread is asked to look through. */
export interface AuditRequest {
  readonly directory: string;
  /** URL of the PostgreSQL database, where it holds what the directory does not. */
  readonly databaseUrl?: string;
  /** Where in the directory the installation's own keys lie. */
  readonly keysIn?: readonly string[];
  /** Columns that hold digests, as `table.column`: a digest there is no secret. */
  readonly digests?: readonly string[];
  /** What is not read: models, which nobody wrote here. */
  readonly exclude?: readonly string[];
}

/** An audit that runs in a thread of its own while the server answers. */
export interface BackgroundAudit {
  /** Resolves when it has ended, whatever it found, or was cancelled. */
  readonly done: Promise<void>;
  /** Ends it, so that nothing reads the files any more. */
  cancel(): Promise<void>;
}

export interface BackgroundAuditListeners {
  /** Counts by type and place: no value is in them. */
  onSummary(summary: AuditSummary): void;
  onFault(error: unknown): void;
}

const HEAP_MEGABYTES = 192;

/** A thread of a source file needs the condition under which packages resolve to their sources. */
const nodeOptions = (entry: URL): string[] =>
  entry.pathname.endsWith('.ts') ? ['--conditions=development', '--no-warnings'] : [];

const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './audit-worker.ts' : './audit-worker.js',
  import.meta.url,
);

/** Looks through everything that is kept for text and personal values, once, in the background. */
export const auditInBackground = (
  request: AuditRequest,
  { onSummary, onFault }: BackgroundAuditListeners,
): BackgroundAudit => {
  const worker = new Worker(ENTRY, {
    name: 'lethe-audit',
    workerData: request,
    execArgv: nodeOptions(ENTRY),
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  worker.on('message', onSummary);
  worker.on('error', onFault);
  worker.unref();
  const done = once(worker, 'exit').then(
    () => undefined,
    () => undefined,
  );
  return {
    done,
    async cancel() {
      await worker.terminate();
    },
  };
};
