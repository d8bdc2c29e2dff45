import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { errors } from '../errors.ts';
import { type HashedFile, hashFile } from './hash-file.ts';
import { MANIFEST_FILE, MAX_MANIFEST_BYTES, type Manifest, parseManifest } from './schema.ts';

/** Which model is meant: a folder, and the SHA-256 of its manifest from a source that is trusted. */
export interface ModelSource {
  readonly directory: URL;
  /** 64 hexadecimal digits. */
  readonly manifestSha256: string;
}

/** What is read at once; larger files are checked in place. */
const MAX_FILE_BYTES = 2 ** 31;

export interface VerifiedModel {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  /** Contents by file name: the very bytes that were hashed. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads a model's files (or only the named ones) and checks every byte of them: the manifest against its
 * pinned hash, each file's length and SHA-256 against the manifest. What is returned was read once, so
 * nothing can change in between.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID
 */
export async function readVerifiedModel(
  { directory, manifestSha256 }: ModelSource,
  { only }: { only?: readonly string[] } = {},
): Promise<VerifiedModel> {
  const bytes = await readFile(directory, MANIFEST_FILE, MAX_MANIFEST_BYTES);
  if (hash(bytes) !== manifestSha256) throw errors.MODEL_FILE_CHANGED({ file: MANIFEST_FILE });
  const manifest = parseManifest(new TextDecoder().decode(bytes));
  const files = new Map<string, Uint8Array>();
  for (const [file, expected] of Object.entries(manifest.files)) {
    if (only && !only.includes(file)) continue;
    if (expected.bytes > MAX_FILE_BYTES) {
      throw errors.MODEL_MANIFEST_INVALID({ reason: `${file} is too large to be read at once` });
    }
    const content = await readFile(directory, file, expected.bytes);
    if (content.length !== expected.bytes || hash(content) !== expected.sha256) {
      throw errors.MODEL_FILE_CHANGED({ file });
    }
    files.set(file, content);
  }
  return { manifest, manifestSha256, files };
}

/**
 * Checks a file of any length against its manifest, in constant memory.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED
 */
export async function verifyFile(
  directory: URL,
  file: string,
  expected: { readonly bytes: number; readonly sha256: string },
): Promise<void> {
  let found: HashedFile;
  try {
    found = await hashFile(new URL(file, directory), { most: expected.bytes });
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw errors.MODEL_FILE_UNREADABLE({ file, why }, { cause });
  }
  if (found.bytes !== expected.bytes || found.sha256 !== expected.sha256) {
    throw errors.MODEL_FILE_CHANGED({ file });
  }
}

/** @throws MODEL_MANIFEST_INVALID if the model has no such file. */
export function fileOf({ files }: VerifiedModel, name: string): Uint8Array {
  const content = files.get(name);
  if (!content) throw errors.MODEL_MANIFEST_INVALID({ reason: `it does not list ${name}` });
  return content;
}

/** @throws MODEL_MANIFEST_INVALID if the model has no such file. */
export const textOf = (model: VerifiedModel, name: string): string =>
  new TextDecoder().decode(fileOf(model, name));

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Never reads more than it was told to expect, however large the file has become. */
async function readFile(directory: URL, file: string, most: number): Promise<Uint8Array> {
  try {
    await using handle = await open(new URL(file, directory), 'r');
    const { size } = await handle.stat();
    if (size > most) throw errors.MODEL_FILE_CHANGED({ file });
    const content = new Uint8Array(size);
    let length = 0;
    while (length < size) {
      const { bytesRead } = await handle.read(content, length, size - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return content.subarray(0, length);
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code;
    if (why === 'MODEL_FILE_CHANGED') throw cause;
    throw errors.MODEL_FILE_UNREADABLE({ file, why: why ?? 'unknown' }, { cause });
  }
}
