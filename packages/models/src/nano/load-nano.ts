import type { Runtime } from '../runtime/runtime.ts';
import { SHIPPED_NANO } from '../shipped/models.ts';
import { startModelWorker } from '../worker/model-worker.ts';
import { createRestartingWorker } from '../worker/restarting-worker.ts';
import { createNanoRuntime } from './nano-runtime.ts';

export interface LoadNanoOptions {
  /** The model's folder, with a slash at the end; the shipped one where absent. */
  readonly directory?: URL;
  /** SHA-256 of its manifest; the one pinned in source where absent. */
  readonly manifestSha256?: string;
  /** Milliseconds from any start. */
  readonly clock?: () => number;
  /** Most answers waiting, of all users together. */
  readonly maxWaiting?: number;
  /** Most answers waiting of one user. */
  readonly maxWaitingPerUser?: number;
}

/** The worker's file beside this one, in the language this one runs in. */
const WORKER = new URL(
  `../worker/nano-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
);

/**
 * Verifies nano's files, loads it in a thread of its own and resolves when it can answer.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID, MODEL_CONFIG_INVALID,
 * MODEL_WEIGHTS_INVALID, SAFETENSORS_INVALID, TOKENIZER_INVALID; nothing is loaded then.
 */
export async function loadNano({
  directory = SHIPPED_NANO.directory,
  manifestSha256 = SHIPPED_NANO.manifestSha256,
  clock = () => performance.now(),
  maxWaiting,
  maxWaitingPerUser,
}: LoadNanoOptions = {}): Promise<Runtime> {
  const input = { directory: directory.href, manifestSha256 };
  const start = () => startModelWorker(WORKER, input);
  const worker = await createRestartingWorker({ start, clock });
  return createNanoRuntime({ worker, clock, maxWaiting, maxWaitingPerUser });
}
