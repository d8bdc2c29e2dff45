import { parentPort } from 'node:worker_threads';
import { createDetectors, judgeInput } from '@lethe/constitution';
import type { FromJudge, ThreadRequest } from './judge-thread.ts';

const detectors = await createDetectors();

const tell = (message: FromJudge) => parentPort?.postMessage(message);

parentPort?.on('message', ({ id, request }: { id: number; request: ThreadRequest }) =>
  tell({ type: 'judged', id, judgement: judgeInput({ ...request, detectors }) }),
);

tell({ type: 'ready' });
