import { type FileHandle, open } from 'node:fs/promises';
import { errors } from '../errors.ts';
import { decode } from './decode.ts';
import { LENGTH_BYTES } from './format.ts';
import { type Header, parseHeader, parseHeaderLength, type TensorEntry } from './header.ts';
import type { Tensor } from './read.ts';

/** An open safetensors file whose tensors are read one at a time, when they are asked for. */
export interface SafetensorsFile extends AsyncDisposable {
  readonly metadata: Readonly<Record<string, string>>;
  /** What the file holds, without its values. */
  readonly entries: ReadonlyMap<string, TensorEntry>;
  /** @throws SAFETENSORS_INVALID where there is no such tensor, or the file was cut meanwhile. */
  read(name: string): Promise<Tensor>;
}

/**
 * Opens a file of any length: only its header is read, at most 4 MiB.
 *
 * @throws SAFETENSORS_INVALID, and the system's own error where the file cannot be opened.
 */
export async function openSafetensors(path: string | URL): Promise<SafetensorsFile> {
  const handle = await open(path, 'r');
  try {
    const { entries, metadata, dataOffset } = await readHeader(handle);
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    return {
      metadata,
      entries: byName,
      async read(name) {
        const entry = byName.get(name);
        if (!entry) throw errors.SAFETENSORS_INVALID({ reason: 'it has no tensor of that name' });
        const { dtype, shape, begin, end } = entry;
        const bytes = await readExactly(handle, dataOffset + begin, end - begin);
        return { name, dtype, shape, values: decode(dtype, bytes) };
      },
      [Symbol.asyncDispose]: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readHeader(handle: FileHandle): Promise<Header> {
  const { size } = await handle.stat();
  const start = await readExactly(handle, 0, Math.min(size, LENGTH_BYTES));
  const length = parseHeaderLength(start, size);
  return parseHeader(await readExactly(handle, LENGTH_BYTES, length), size);
}

async function readExactly(handle: FileHandle, from: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  for (let filled = 0; filled < length; ) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, from + filled);
    if (bytesRead === 0) throw errors.SAFETENSORS_INVALID({ reason: 'its data are cut off' });
    filled += bytesRead;
  }
  return bytes;
}
