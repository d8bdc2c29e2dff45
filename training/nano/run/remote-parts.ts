import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TrainingSettings } from '../settings.ts';
import type { PartResult } from './parts.ts';

export type ToPartProcess =
  | { readonly type: 'start'; readonly settings: TrainingSettings; readonly tokenizerFile: string }
  | {
      readonly type: 'learn';
      readonly weights: Float32Array;
      readonly step: number;
      readonly part: number;
    };
export type FromPartProcess = PartResult;

const PROGRAM = fileURLToPath(new URL('part-process.ts', import.meta.url));

/** Computes parts in a process of its own, one at a time; weights and gradients cross as bytes. */
export interface RemoteParts {
  /** Resolves once the weights are handed over: from then on both processes compute. */
  begin(
    weights: Float32Array,
    step: number,
    part: number,
  ): Promise<{ readonly result: Promise<PartResult> }>;
  close(): void;
}

export async function createRemoteParts(
  settings: TrainingSettings,
  tokenizerFile: string,
): Promise<RemoteParts> {
  const child = fork(PROGRAM, {
    serialization: 'advanced',
    execArgv: ['--conditions=development'],
  });
  const send = (message: ToPartProcess): Promise<void> =>
    new Promise((resolve, reject) =>
      child.send(message, (error) => (error ? reject(error) : resolve())),
    );
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the second training process ended with ${code}`);
  });
  ended.catch(() => {});
  await send({ type: 'start', settings, tokenizerFile });
  return {
    async begin(weights, step, part) {
      const answer = once(child, 'message').then(([result]) => result as FromPartProcess);
      await send({ type: 'learn', weights, step, part });
      return { result: Promise.race([answer, ended]) };
    },
    close: () => void child.disconnect(),
  };
}
