import { errors } from '../errors.ts';

export type Fetch = (url: URL, init: RequestInit) => Promise<Response>;

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** @throws DOWNLOAD_URL_INVALID */
export function checkUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw errors.DOWNLOAD_URL_INVALID();
  }
  return url;
}

/**
 * Asks for a file, or for what follows after the first bytes of it. Redirects are followed on the same
 * server only, five at most: the person named that server and no other.
 *
 * @throws DOWNLOAD_REDIRECTED, and what `fetch` throws
 */
export async function request(
  fetch: Fetch,
  url: URL,
  options: { headers: Record<string, string>; signal: AbortSignal },
): Promise<Response> {
  let target = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await fetch(target, { ...options, redirect: 'manual' });
    const location = response.headers.get('location');
    if (!REDIRECTS.has(response.status) || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, target.href)) break;
    target = new URL(location, target);
    if (target.origin !== url.origin) break;
  }
  throw errors.DOWNLOAD_REDIRECTED();
}

/** Where a partial answer begins and how long the whole file is. */
export function contentRange(response: Response): { begin: number; total: number } | undefined {
  const match = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
  return match ? { begin: Number(match[1]), total: Number(match[2]) } : undefined;
}

/** The length a server claims for a whole file. */
export function contentLength(response: Response): number | undefined {
  const length = response.headers.get('content-length');
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}

/** What names this version of the file, in a form that `If-Range` takes. */
export function validatorOf(response: Response): string | undefined {
  const tag = response.headers.get('etag');
  if (tag !== null && !tag.startsWith('W/')) return tag;
  return response.headers.get('last-modified') ?? undefined;
}
