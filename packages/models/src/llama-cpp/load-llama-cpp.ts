import type { ModelSource } from '../manifest/read-verified.ts';
import { createQueuedRuntime } from '../runtime/queued-runtime.ts';
import type { LocalRuntime } from '../runtime/runtime.ts';
import { entryFile } from '../worker/carrier.ts';
import { startModelWorker } from '../worker/model-worker.ts';
import { startProcess } from '../worker/process.ts';
import { createRestartingWorker } from '../worker/restarting-worker.ts';
import type { LlamaCppInput } from './open-llama-cpp.ts';

export interface LoadLlamaCppOptions extends ModelSource {
  /** Most tokens of a conversation, at most 131,072; 4,096 where absent. */
  readonly context?: number;
  /** How many conversations keep their keys and values, 1..16; 2 where absent. */
  readonly conversations?: number;
  /** Processor threads; 1 where absent: on a busy machine more are slower. */
  readonly threads?: number;
  /** Milliseconds from any start. */
  readonly clock?: () => number;
  /** Most answers waiting, of all users together. */
  readonly maxWaiting?: number;
  /** Most answers waiting of one user. */
  readonly maxWaitingPerUser?: number;
}

const MAX_CONTEXT = 131_072;
const MAX_CONVERSATIONS = 16;
const MAX_THREADS = 64;

const clamp = (value: number, most: number): number =>
  Math.min(Math.max(Math.floor(value), 1), most);

/**
 * Verifies a GGUF model, loads it in a process of its own and resolves when it can answer. A crash of the
 * native code ends that process alone; the next answer starts another one.
 *
 * @throws what `openLlamaCpp` throws, MODEL_WORKER_CRASHED
 */
export async function loadLlamaCpp({
  directory,
  manifestSha256,
  context = 4_096,
  conversations = 2,
  threads = 1,
  clock = () => performance.now(),
  maxWaiting,
  maxWaitingPerUser,
}: LoadLlamaCppOptions): Promise<LocalRuntime> {
  const input: LlamaCppInput = {
    directory: directory.href,
    manifestSha256,
    context: clamp(context, MAX_CONTEXT),
    conversations: clamp(conversations, MAX_CONVERSATIONS),
    threads: clamp(threads, MAX_THREADS),
  };
  const start = () => startModelWorker(startProcess(entryFile('llama-cpp-worker'), input));
  const worker = await createRestartingWorker({ start, clock });
  return createQueuedRuntime({
    worker,
    clock,
    readsMemories: true,
    maxWaiting,
    maxWaitingPerUser,
  });
}
