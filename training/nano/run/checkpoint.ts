import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readSafetensors, type Tensor, writeSafetensors } from '@lethe/models';
import { type ModelShape, tensorShapes, type Weights } from '../model/shape.ts';
import type { TrainingState } from '../model/trainer.ts';

/** A training state and the loss of each step so far. */
export interface Checkpoint {
  readonly state: TrainingState;
  readonly losses: readonly number[];
  /** Names the settings and the corpus: a checkpoint of another run is never resumed. */
  readonly run: string;
}

const PARTS = ['weights', 'first', 'second'] as const;

/** Writes a checkpoint as safetensors; a reader sees the old file or the new one, never a half. */
export async function saveCheckpoint(
  path: string,
  shape: ModelShape,
  { state, losses, run }: Checkpoint,
): Promise<void> {
  const tensors = PARTS.flatMap((part) =>
    tensorShapes(shape).map(
      ([name, dims]): Tensor => ({
        name: `${part}/${name}`,
        dtype: 'F32',
        shape: dims,
        values: state[part][name]!,
      }),
    ),
  );
  const metadata = {
    run,
    step: String(state.step),
    losses: losses.join(' '),
  };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, writeSafetensors({ tensors, metadata }));
  await rename(`${path}.part`, path);
}

/** Reads a checkpoint of this run; nothing where there is none. */
export async function loadCheckpoint(path: string, run: string): Promise<Checkpoint | undefined> {
  let bytes: Uint8Array;
  try {
    // A plain array: slices of Node's own Buffer share its memory.
    bytes = new Uint8Array(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const { tensors, metadata } = readSafetensors(bytes);
  if (metadata.run !== run) return undefined;
  const parts: Record<string, Weights> = { weights: {}, first: {}, second: {} };
  for (const { name, values } of tensors.values()) {
    const slash = name.indexOf('/');
    parts[name.slice(0, slash)]![name.slice(slash + 1)] = new Float32Array(values);
  }
  const { weights, first, second } = parts as Record<(typeof PARTS)[number], Weights>;
  return {
    run,
    state: { step: Number(metadata.step), weights, first, second },
    losses: metadata.losses ? metadata.losses.split(' ').map(Number) : [],
  };
}
