import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { ModelDescription } from '@lethe/protocol';
import type { InstallationKey } from '@lethe/vault';
import { errors } from '../errors.ts';
import type { HashedFile } from '../manifest/hash-file.ts';
import { MANIFEST_FILE } from '../manifest/schema.ts';
import { SHIPPED_MODELS } from '../shipped/models.ts';
import { describeStaged } from './describe-staged.ts';
import { type FoundModel, identifyModel } from './identify.ts';
import { checkName, folderOf, nameFrom, type Shelf } from './shelf.ts';
import { openStage } from './stage.ts';
import { signatureFile } from './trust.ts';

export interface AddModelOptions {
  /** A GGUF file, a safetensors file, or the folder of one. */
  readonly path: string;
  readonly shelf: Shelf;
  /** Signs what is added. */
  readonly installation: Pick<InstallationKey, 'sign' | 'keyId'>;
  /** The model is then `local/NAME`; the file's own name where absent. */
  readonly name?: string;
  /** What its author calls its licence; what the file says, else `unknown`, where absent. */
  readonly licence?: string;
  /** Most bytes of all files together; 64 GiB where absent. */
  readonly maxBytes?: number;
  /** Told after each piece that was copied, bytes of all files together. */
  readonly onProgress?: (progress: { copied: number; total: number }) => void;
  /** Ends it; then nothing is added. */
  readonly signal?: AbortSignal;
}

/** Most bytes of the files that are read into memory. */
const READ_AT_ONCE: Readonly<Record<string, number>> = {
  'config.json': 2 ** 20,
  'tokenizer.json': 64 * 2 ** 20,
  'model.safetensors': 2 ** 31 - 1,
};

export const MAX_MODEL_BYTES = 64 * 2 ** 30;

/**
 * Adds a model: copies its files, checks that they are a whole model, records their hashes and signs the
 * record. The model is there as a whole or not at all.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FORMAT_UNKNOWN, MODEL_INCOMPLETE, MODEL_NAME_INVALID, MODEL_EXISTS,
 * MODEL_TOO_LARGE, MODEL_STORE_UNWRITABLE, SAFETENSORS_INVALID, GGUF_INVALID, MODEL_CONFIG_INVALID,
 * MODEL_WEIGHTS_INVALID, TOKENIZER_INVALID
 */
export async function addModel(options: AddModelOptions): Promise<ModelDescription> {
  const { shelf, installation, licence, maxBytes = MAX_MODEL_BYTES } = options;
  const found = await identifyModel(options.path);
  const name = options.name === undefined ? nameFrom(found.fileName) : checkName(options.name);
  if (SHIPPED_MODELS.has(`local/${name}`)) throw errors.MODEL_EXISTS();
  await using stage = await openStage(shelf);
  const total = await bytesOf(found);
  let copied = 0;
  const onCopied = (bytes: number) => {
    copied += bytes;
    options.onProgress?.({ copied, total });
  };
  const { signal } = options;
  const files = await copyFiles(
    found,
    (from, file, most) => stage.copy(from, file, { most, signal, onCopied }),
    maxBytes,
  );
  const { manifest, description } = await describeStaged({
    ...{ folder: stage.folder, format: found.format, name, licence },
    files: Object.fromEntries(files),
  });
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const manifestSha256 = createHash('sha256').update(bytes).digest('hex');
  await stage.write(MANIFEST_FILE, bytes);
  const signature = signatureFile(name, manifestSha256, installation);
  await stage.write(signature.name, signature.content);
  signal?.throwIfAborted();
  await stage.publish(folderOf(shelf, name));
  return { ...description, manifestSha256 };
}

async function bytesOf({ files }: FoundModel): Promise<number> {
  const sizes = await Promise.all([...files.values()].map(async (path) => (await stat(path)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function copyFiles(
  { files }: FoundModel,
  copy: (from: string, file: string, most: number) => Promise<HashedFile>,
  most: number,
): Promise<Map<string, HashedFile>> {
  const copied = new Map<string, HashedFile>();
  let left = most;
  for (const [file, from] of files) {
    const found = await copy(from, file, Math.min(left, READ_AT_ONCE[file] ?? left));
    left -= found.bytes;
    copied.set(file, found);
  }
  return copied;
}
