import { parentPort, workerData } from 'node:worker_threads';
import { createDetectors, judgeInput } from '@lethe/constitution';
import type { FromJudge, ThreadRequest, ThreadSetUp } from './judge-thread.ts';

const detectors = await createDetectors(workerData as ThreadSetUp);

const tell = (message: FromJudge) => parentPort?.postMessage(message);

parentPort?.on('message', ({ id, request }: { id: number; request: ThreadRequest }) =>
  tell({ type: 'judged', id, judgement: judgeInput({ ...request, detectors }) }),
);

tell({ type: 'ready' });
