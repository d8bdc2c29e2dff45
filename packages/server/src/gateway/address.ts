import type { IncomingMessage } from 'node:http';

const ENDPOINT =
  /^\/(chat\/completions|responses|messages(\/count_tokens)?|models(\/.{1,200})?|moderations|embeddings)$/;

/** A page of the app asks without a key. */
const isProgram = ({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean =>
  (method !== 'GET' && method !== 'HEAD') ||
  headers.authorization !== undefined ||
  headers['x-api-key'] !== undefined;

/**
 * The address a client meant: base addresses are given with and without `/v1`, and with a slash at their
 * end. Every other address stays as it is.
 */
export function gatewayAddress(
  request: Pick<IncomingMessage, 'method' | 'headers' | 'url'>,
): string {
  const url = request.url ?? '/';
  const at = url.indexOf('?');
  const query = at === -1 ? '' : url.slice(at);
  const path = (at === -1 ? url : url.slice(0, at)).replace(/\/{2,}/g, '/');
  if (path.startsWith('/v1/')) {
    const rest = path.replace(/^(\/v1)+\//, '/').replace(/\/$/, '');
    return `/v1${rest}${query}`;
  }
  const bare = path.replace(/\/$/, '');
  return ENDPOINT.test(bare) && isProgram(request) ? `/v1${bare}${query}` : url;
}
