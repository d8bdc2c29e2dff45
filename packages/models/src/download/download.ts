import { open } from 'node:fs/promises';
import { isCodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { hashFile } from '../manifest/hash-file.ts';
import {
  checkUrl,
  contentLength,
  contentRange,
  type Fetch,
  request,
  validatorOf,
} from './response.ts';
import { type Resume, readResume, removePart, writeResume } from './resume.ts';

export interface DownloadOptions {
  /** http or https. */
  readonly url: string;
  /** What the whole file must hash to, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Where it goes; what is there belongs to an earlier attempt. */
  readonly part: string;
  readonly maxBytes: number;
  /** Told after each piece; `total` only where the server says it. */
  readonly onProgress?: (progress: { received: number; total: number | undefined }) => void;
  readonly signal?: AbortSignal;
  readonly fetch?: Fetch;
  /** How often an interrupted download goes on by itself. */
  readonly retries?: number;
  /** Longest wait for the first or the next piece, milliseconds. */
  readonly gapMs?: number;
}

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Downloads a file, going on where an earlier attempt ended if the server still has the same version of
 * it, and checks its hash. After an error what came so far is kept, unless its hash is wrong.
 *
 * @throws DOWNLOAD_URL_INVALID, DOWNLOAD_HASH_INVALID, DOWNLOAD_REDIRECTED, DOWNLOAD_REFUSED,
 * DOWNLOAD_INTERRUPTED, DOWNLOAD_HASH_DIFFERS, MODEL_TOO_LARGE, the signal's reason
 */
export async function download(options: DownloadOptions): Promise<void> {
  const { sha256, part, retries = 3, signal } = options;
  const url = checkUrl(options.url);
  if (!SHA256.test(sha256)) throw errors.DOWNLOAD_HASH_INVALID();
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted();
    try {
      await attemptDownload(url, options);
      break;
    } catch (cause) {
      signal?.throwIfAborted();
      if (isCodedError(cause)) throw cause;
      if (attempt === retries) throw errors.DOWNLOAD_INTERRUPTED(undefined, { cause });
    }
  }
  const found = await hashFile(part);
  await writeResume(part, undefined);
  if (found.sha256 === sha256) return;
  await removePart(part);
  throw errors.DOWNLOAD_HASH_DIFFERS();
}

async function attemptDownload(url: URL, options: DownloadOptions): Promise<void> {
  const { part, maxBytes, onProgress, gapMs = 30_000 } = options;
  const { fetch = globalThis.fetch as Fetch } = options;
  const patience = createPatience(gapMs, options.signal);
  try {
    const resume = await readResume(part);
    const headers = { 'accept-encoding': 'identity', ...rangeHeaders(resume) };
    const response = await request(fetch, url, { headers, signal: patience.signal });
    const begin = beginOf(response, resume);
    if (begin === undefined) {
      await response.body?.cancel();
      await removePart(part);
      throw new Error('what was kept is of no use');
    }
    const total = begin > 0 ? resume!.total : contentLength(response);
    if ((total ?? 0) > maxBytes) throw errors.MODEL_TOO_LARGE({ most: maxBytes });
    if (begin === 0) await writeResume(part, resumeOf(response, total));
    await using file = await open(part, begin === 0 ? 'w' : 'a', 0o600);
    let received = begin;
    for await (const piece of response.body ?? []) {
      patience.renew();
      received += piece.length;
      if (received > maxBytes) throw errors.MODEL_TOO_LARGE({ most: maxBytes });
      await file.writeFile(piece);
      onProgress?.({ received, total });
    }
    await file.sync();
    if (total !== undefined && received !== total) throw new Error('it is not whole');
  } finally {
    patience.end();
  }
}

const rangeHeaders = (resume: (Resume & { have: number }) | undefined): Record<string, string> =>
  resume ? { range: `bytes=${resume.have}-`, 'if-range': resume.validator } : {};

/**
 * Where the server's answer begins in the file; nothing where it is of no use.
 *
 * @throws DOWNLOAD_REFUSED
 */
function beginOf(
  response: Response,
  resume: (Resume & { have: number }) | undefined,
): number | undefined {
  if (response.status === 200) return 0;
  if (response.status === 206 && resume) {
    const range = contentRange(response);
    return range?.begin === resume.have && range.total === resume.total ? resume.have : undefined;
  }
  if (response.status === 416 && resume) return undefined;
  throw errors.DOWNLOAD_REFUSED({ status: response.status });
}

function resumeOf(response: Response, total: number | undefined): Resume | undefined {
  const validator = validatorOf(response);
  return validator !== undefined && total !== undefined ? { validator, total } : undefined;
}

/** A signal that aborts when nothing came for a while, or when another signal does. */
function createPatience(gapMs: number, outer: AbortSignal | undefined) {
  const gap = new AbortController();
  const timer = setTimeout(() => gap.abort(new Error('nothing came for too long')), gapMs);
  return {
    signal: outer ? AbortSignal.any([outer, gap.signal]) : gap.signal,
    renew: () => void timer.refresh(),
    end: () => clearTimeout(timer),
  };
}
