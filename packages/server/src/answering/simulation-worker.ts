import { parentPort, workerData } from 'node:worker_threads';
import { simulateRouter } from '@lethe/models';

parentPort?.postMessage(simulateRouter(workerData as { seeds: number }));
