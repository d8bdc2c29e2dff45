import { parentPort } from 'node:worker_threads';
import { createDetectors, judgeInput } from '@lethe/constitution';
import type { ThreadRequest } from './judge-thread.ts';

/** Loaded while the first request waits. */
const detectors = createDetectors();

parentPort?.on('message', async ({ id, request }: { id: number; request: ThreadRequest }) => {
  const judgement = judgeInput({ ...request, detectors: await detectors });
  parentPort?.postMessage({ id, judgement });
});
