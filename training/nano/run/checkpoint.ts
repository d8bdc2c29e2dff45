import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readSafetensors, type Tensor, writeSafetensors } from '@lethe/models';
import type { TrainingState } from './trainer.ts';

/** A training state and the loss of each step so far. */
export interface Checkpoint {
  readonly state: TrainingState;
  readonly losses: readonly number[];
  /** Time it took to get there, without what was lost when it was killed. */
  readonly seconds: number;
  /** Names what the run was made of up to its step: a checkpoint of another run is never resumed. */
  readonly run: string;
}

const PARTS = ['weights', 'first', 'second'] as const;

/** Writes a checkpoint as safetensors; a reader sees the old file or the new one, never a half. */
export async function saveCheckpoint(
  path: string,
  { state, losses, seconds, run }: Checkpoint,
): Promise<void> {
  const tensors = PARTS.map(
    (name): Tensor => ({ name, dtype: 'F32', shape: [state[name].length], values: state[name] }),
  );
  const metadata = {
    run,
    step: String(state.step),
    losses: losses.join(' '),
    seconds: String(seconds),
  };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, writeSafetensors({ tensors, metadata }));
  await rename(`${path}.part`, path);
}

/** Reads a checkpoint if `runAt` names its run at its step; nothing where there is none. */
export async function loadCheckpoint(
  path: string,
  runAt: (step: number) => string,
): Promise<Checkpoint | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const { tensors, metadata } = readSafetensors(bytes);
  const step = Number(metadata.step);
  const run = runAt(step);
  if (metadata.run !== run) return undefined;
  const [weights, first, second] = PARTS.map(
    (name) => new Float32Array(tensors.get(name)!.values),
  ) as [Float32Array, Float32Array, Float32Array];
  return {
    run,
    state: { step, weights, first, second },
    losses: metadata.losses ? metadata.losses.split(' ').map(Number) : [],
    seconds: Number(metadata.seconds),
  };
}
