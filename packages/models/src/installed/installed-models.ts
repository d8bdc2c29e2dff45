import { randomBytes } from 'node:crypto';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isCodedError, type ModelDescription } from '@lethe/protocol';
import type { InstallationKey } from '@lethe/vault';
import { errors } from '../errors.ts';
import { type ModelSource, readVerifiedModel, verifyFile } from '../manifest/read-verified.ts';
import { MANIFEST_FILE, type Manifest, parseManifest } from '../manifest/schema.ts';
import type { ModelReport } from '../shipped/list-models.ts';
import type { ModelFormat } from './identify.ts';
import { checkName, folderOf, namesOn, type Shelf, syncDirectory } from './shelf.ts';
import { trustedSource } from './trust.ts';

const PREFIX = 'local/';

/** The name in a model's id. @throws MODEL_NAME_INVALID */
const nameOf = (id: string): string =>
  checkName(id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id);

export interface ListedModel {
  readonly id: string;
  /** What its manifest says; nothing where that cannot be read. */
  readonly description: Omit<ModelDescription, 'manifestSha256'> | undefined;
}

/** Names the added models by what their manifests say; whether that is true `verify` finds out. */
export async function listInstalled(shelf: Shelf): Promise<ListedModel[]> {
  const names = await namesOn(shelf);
  return Promise.all(
    names.map(async (name) => ({
      id: `${PREFIX}${name}`,
      description: await describe(shelf, name),
    })),
  );
}

async function describe(shelf: Shelf, name: string): Promise<ListedModel['description']> {
  try {
    const json = await readFile(join(folderOf(shelf, name), MANIFEST_FILE), 'utf8');
    return descriptionOf(name, parseManifest(json));
  } catch {
    return undefined;
  }
}

const numberOf = (value: unknown): number =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : 0;

const descriptionOf = (
  name: string,
  manifest: Manifest,
): NonNullable<ListedModel['description']> => ({
  id: `${PREFIX}${name}`,
  architecture: manifest.architecture,
  parameters: numberOf(manifest.parameters),
  contextTokens: numberOf(manifest.contextTokens),
  licence: manifest.licence,
  runs: 'here',
});

/** An added model that may be loaded: signed by this installation. */
export interface TrustedModel {
  readonly source: ModelSource;
  readonly format: ModelFormat;
  readonly manifest: Manifest;
}

/**
 * Finds an added model and checks its signature; its files are checked when they are read.
 *
 * @throws MODEL_UNKNOWN, MODEL_UNTRUSTED, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID
 */
export async function findInstalled(
  shelf: Shelf,
  id: string,
  installation: Pick<InstallationKey, 'verify'>,
): Promise<TrustedModel> {
  const name = nameOf(id);
  const names = await namesOn(shelf);
  if (!names.includes(name)) {
    throw errors.MODEL_UNKNOWN({ known: names.map((known) => `${PREFIX}${known}`) });
  }
  const source = await trustedSource(shelf, name, installation);
  const { manifest } = await readVerifiedModel(source, { only: [] });
  return { source, manifest, format: manifest.format === 'gguf' ? 'gguf' : 'safetensors' };
}

/**
 * An added safetensors model, as `exportGguf` can take it.
 *
 * @throws MODEL_IS_GGUF, and what `findInstalled` throws
 */
export async function findSafetensors(
  shelf: Shelf,
  id: string,
  installation: Pick<InstallationKey, 'verify'>,
): Promise<ModelSource> {
  const { source, format } = await findInstalled(shelf, id, installation);
  if (format === 'gguf') throw errors.MODEL_IS_GGUF();
  return source;
}

/**
 * Checks the signature and every byte of an added model, in constant memory.
 *
 * @throws MODEL_UNKNOWN, MODEL_UNTRUSTED, MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID
 */
export async function verifyInstalled(
  shelf: Shelf,
  id: string,
  installation: Pick<InstallationKey, 'verify'>,
): Promise<ModelReport> {
  const { source, manifest } = await findInstalled(shelf, id, installation);
  const files = Object.entries(manifest.files).map(([name, file]) => ({ name, ...file }));
  for (const file of files) await verifyFile(source.directory, file.name, file);
  const description = descriptionOf(nameOf(id), manifest);
  return { description: { ...description, manifestSha256: source.manifestSha256 }, files };
}

/**
 * Removes an added model. It loses its name first, so that no half of it is ever found.
 *
 * @throws MODEL_UNKNOWN
 */
export async function removeInstalled(shelf: Shelf, id: string): Promise<void> {
  const name = nameOf(id);
  const unnamed = join(
    shelf.directory,
    `.incoming-${process.pid}-${randomBytes(6).toString('hex')}`,
  );
  try {
    await rename(folderOf(shelf, name), unnamed);
  } catch (cause) {
    if (isCodedError(cause)) throw cause;
    const known = (await namesOn(shelf)).map((other) => `${PREFIX}${other}`);
    throw errors.MODEL_UNKNOWN({ known }, { cause });
  }
  await syncDirectory(shelf.directory);
  await rm(unnamed, { recursive: true });
}
