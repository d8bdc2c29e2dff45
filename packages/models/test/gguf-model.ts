import { exportGguf } from '../src/gguf/export-nano.ts';
import type { GgufPrecision } from '../src/gguf/format.ts';
import { readVerifiedModel } from '../src/manifest/read-verified.ts';
import { SHIPPED_NANO } from '../src/shipped/models.ts';
import { manifestOf, writeModelFolder } from './tiny-nano.ts';

/** The shipped nano as one GGUF file. */
export const nanoGguf = async (precision: GgufPrecision = 'F32'): Promise<Uint8Array> =>
  exportGguf(await readVerifiedModel(SHIPPED_NANO), precision);

/** A folder with a GGUF model, removed with `await using`. */
export function writeGgufFolder(gguf: Uint8Array) {
  const files = new Map([['model.gguf', gguf]]);
  return writeModelFolder(files, { ...manifestOf(files), name: 'nano-gguf' });
}
