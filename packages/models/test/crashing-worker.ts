/** A model thread that says it is ready, writes one word of its first answer and dies. */
import { parentPort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from '../src/worker/messages.ts';

const port = parentPort!;
const send = (message: FromWorker): void => port.postMessage(message);

port.on('message', ({ type, id }: ToWorker) => {
  if (type !== 'generate') return;
  send({ type: 'step', id, step: { text: 'half' } });
  setImmediate(() => process.exit(1));
});

send({
  type: 'ready',
  sampling: { temperature: 1, topK: 0, topP: 1, repetitionPenalty: 1 },
  description: {
    id: 'local/crashing',
    architecture: 'none',
    parameters: 1,
    contextTokens: 1,
    licence: 'MIT',
    manifestSha256: '0'.repeat(64),
    runs: 'here',
  },
});
