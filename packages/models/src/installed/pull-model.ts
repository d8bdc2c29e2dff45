import { basename, join } from 'node:path';
import type { ModelDescription } from '@lethe/protocol';
import { type DownloadOptions, download } from '../download/download.ts';
import { checkUrl } from '../download/response.ts';
import { removePart } from '../download/resume.ts';
import { errors } from '../errors.ts';
import { type AddModelOptions, addModel, MAX_MODEL_BYTES } from './add-model.ts';
import { nameFrom, namesOn, preparePrivate } from './shelf.ts';

export interface PullModelOptions
  extends Omit<AddModelOptions, 'path' | 'onProgress' | 'signal'>,
    Pick<
      DownloadOptions,
      'url' | 'sha256' | 'onProgress' | 'signal' | 'fetch' | 'retries' | 'gapMs'
    > {}

/** Where downloads wait until they are whole. */
const DOWNLOADS = '.downloads';

/**
 * Downloads a GGUF file whose hash is known beforehand, and adds it. What was downloaded in part is kept
 * for the next attempt; a whole file is either added or deleted.
 *
 * @throws what `download` and `addModel` throw
 */
export async function pullModel(options: PullModelOptions): Promise<ModelDescription> {
  const { shelf, maxBytes = MAX_MODEL_BYTES, onProgress, ...rest } = options;
  const url = checkUrl(options.url);
  const name = options.name ?? nameFrom(basename(url.pathname));
  const sha256 = options.sha256.toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw errors.DOWNLOAD_HASH_INVALID();
  if ((await namesOn(shelf)).includes(name)) throw errors.MODEL_EXISTS();
  const downloads = join(shelf.directory, DOWNLOADS);
  await preparePrivate(downloads);
  // Named by what it must become: two downloads of one file share their progress, others never meet.
  const part = join(downloads, `${sha256}.part`);
  await download({ ...rest, sha256, part, maxBytes, ...(onProgress && { onProgress }) });
  try {
    return await addModel({ ...rest, shelf, name, maxBytes, path: part });
  } finally {
    await removePart(part);
  }
}
