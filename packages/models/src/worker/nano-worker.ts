/** The thread that nano runs in: verifies, loads, says so, then serves until it is terminated. */
import { parentPort, workerData } from 'node:worker_threads';
import { type NanoInput, openNano } from '../nano/open-nano.ts';
import { serveModel } from './serve-model.ts';
import { portOfThread } from './thread.ts';
import { warmUp } from './warm-up.ts';

const input = workerData as NanoInput;
const open = () => openNano(input, { clock: () => performance.now() });
const model = await serveModel(portOfThread(parentPort!), open);
if (model) await warmUp(model);
