import { parentPort, workerData } from 'node:worker_threads';
import type { CallbackInput } from './run-callback.ts';

const { module, asked, payload } = workerData as CallbackInput;
const { default: callback } = (await import(module)) as { default?: unknown };

if (typeof callback !== 'function') parentPort?.postMessage('noFunction');
else if (asked === 'check') parentPort?.postMessage('done');
else {
  parentPort?.postMessage('begun');
  await callback(payload);
  parentPort?.postMessage('done');
}
