import { open } from 'node:fs/promises';
import { encode } from './decode.ts';
import { planFile, type TensorShape } from './plan-file.ts';
import { checkValues } from './write.ts';

/** A tensor whose values are made when its turn to be written comes. */
export interface TensorSource extends TensorShape {
  values(): Float32Array | Promise<Float32Array>;
}

/**
 * Writes a safetensors file with one tensor in memory at a time: the very bytes that `writeSafetensors`
 * gives. The file is new (an existing one is an error), mode 0600, and on disk when this resolves; after
 * an error it may be there in part.
 *
 * @throws SAFETENSORS_INVALID, and the system's own errors.
 */
export async function writeSafetensorsFile(
  path: string | URL,
  content: {
    readonly tensors: Iterable<TensorSource>;
    readonly metadata?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { head, ordered } = planFile(content.tensors, content.metadata);
  await using handle = await open(path, 'wx', 0o600);
  await handle.appendFile(head);
  for (const tensor of ordered) {
    const values = await tensor.values();
    checkValues(tensor, values);
    await handle.appendFile(encode(tensor.dtype, values));
  }
  await handle.sync();
}
