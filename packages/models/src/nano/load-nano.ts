import { createQueuedRuntime } from '../runtime/queued-runtime.ts';
import type { LocalRuntime } from '../runtime/runtime.ts';
import { SHIPPED_NANO } from '../shipped/models.ts';
import { entryFile } from '../worker/carrier.ts';
import { startModelWorker } from '../worker/model-worker.ts';
import { createRestartingWorker } from '../worker/restarting-worker.ts';
import { startThread } from '../worker/thread.ts';
import type { NanoInput } from './open-nano.ts';
import type { WeightFormat } from './weight-files.ts';

export interface LoadNanoOptions {
  /** The model's folder, with a slash at the end; the shipped one where absent. */
  readonly directory?: URL;
  /** SHA-256 of its manifest; the one pinned in source where absent. */
  readonly manifestSha256?: string;
  /** Which of its weight files is read; `bf16` where absent. */
  readonly weights?: WeightFormat;
  /** Milliseconds from any start. */
  readonly clock?: () => number;
  /** Most answers waiting, of all users together. */
  readonly maxWaiting?: number;
  /** Most answers waiting of one user. */
  readonly maxWaitingPerUser?: number;
}

/**
 * Verifies nano's files, loads it in a thread of its own and resolves when it can answer.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID, MODEL_CONFIG_INVALID,
 * MODEL_WEIGHTS_INVALID, SAFETENSORS_INVALID, TOKENIZER_INVALID; nothing is loaded then.
 */
export async function loadNano({
  directory = SHIPPED_NANO.directory,
  manifestSha256 = SHIPPED_NANO.manifestSha256,
  weights,
  clock = () => performance.now(),
  maxWaiting,
  maxWaitingPerUser,
}: LoadNanoOptions = {}): Promise<LocalRuntime> {
  const input: NanoInput = { directory: directory.href, manifestSha256, weights };
  const start = () => startModelWorker(startThread(entryFile('nano-worker'), input));
  const worker = await createRestartingWorker({ start, clock });
  return createQueuedRuntime({ worker, clock, maxWaiting, maxWaitingPerUser });
}
