/** The thread that nano runs in: verifies, loads, says so, then serves until it is terminated. */
import { parentPort, workerData } from 'node:worker_threads';
import { openNano } from '../nano/open-nano.ts';
import { toErrorMessage } from './error-message.ts';
import type { FromWorker, WorkerInput } from './messages.ts';
import { serveModel } from './serve-model.ts';
import { warmUp } from './warm-up.ts';

const port = parentPort!;
const { directory, manifestSha256 } = workerData as WorkerInput;
const send = (message: FromWorker): void => port.postMessage(message);

try {
  const source = { directory: new URL(directory), manifestSha256 };
  const { model, description } = await openNano(source, { clock: () => performance.now() });
  serveModel(port, model);
  send({ type: 'ready', description });
  warmUp(model);
} catch (error) {
  send({ type: 'refused', error: toErrorMessage(error) });
}
