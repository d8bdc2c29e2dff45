import { type MessagePort, Worker } from 'node:worker_threads';
import { type Carrier, type CarrierPort, nodeOptions } from './carrier.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Memory of JavaScript objects in the thread; weights and caches lie outside of it. */
const HEAP_MEGABYTES = 192;

/** A thread of this process, for models without native code. */
export function startThread(entry: URL, input: unknown): Carrier {
  const worker = new Worker(entry, {
    name: 'lethe-model',
    workerData: input,
    execArgv: nodeOptions(entry),
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  return {
    send: (message: ToWorker) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    onEnd(listener) {
      worker.on('error', listener);
      worker.on('exit', () => listener());
    },
    async terminate() {
      await worker.terminate();
    },
  };
}

/** The inside of a thread. */
export const portOfThread = (port: MessagePort): CarrierPort => ({
  send: (message: FromWorker) => port.postMessage(message),
  onMessage: (listener) => void port.on('message', listener),
});
