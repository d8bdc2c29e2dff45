import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A check that runs in a thread of its own while the store is in use. */
export interface BackgroundCheck {
  /** Resolves when it has ended, whatever it found, or was cancelled. */
  readonly done: Promise<void>;
  /** Ends it, so that nothing reads the file any more. */
  cancel(): Promise<void>;
}

/** A thread of a source file needs the condition under which packages resolve to their sources. */
const nodeOptions = (entry: URL): string[] =>
  entry.pathname.endsWith('.ts') ? ['--conditions=development', '--no-warnings'] : [];

const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './check-worker.ts' : './check-worker.js',
  import.meta.url,
);

/**
 * Checks a whole database in the background. It takes time in proportion to the size of the file, so
 * the store does not wait for it.
 */
export function checkInBackground(path: string, onDamage: () => void): BackgroundCheck {
  const worker = new Worker(ENTRY, {
    name: 'lethe-check',
    workerData: { path },
    execArgv: nodeOptions(ENTRY),
  });
  worker.on('message', (healthy: boolean) => {
    if (!healthy) onDamage();
  });
  // A thread that cannot run has found nothing.
  worker.on('error', () => undefined);
  worker.unref();
  const done = once(worker, 'exit').then(() => undefined);
  return {
    done,
    async cancel() {
      await worker.terminate();
    },
  };
}
