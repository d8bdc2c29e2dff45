import { errors } from '../errors.ts';
import type { WireFormat } from '../wire/format.ts';

/** Where requests of a connection go. */
export interface ProviderBase {
  readonly origin: string;
  /** As in the `Host` header, such as `api.openai.com` or `127.0.0.1:11434`. */
  readonly host: string;
  /** Without a port, and without brackets around an IPv6 address. */
  readonly hostname: string;
  readonly isPlain: boolean;
  /** Before every path, such as `/v1`; without a slash at its end. */
  readonly prefix: string;
}

/** The path of answers. */
export const ANSWER_PATHS: Readonly<Record<WireFormat, string>> = Object.freeze({
  'openai-chat': '/chat/completions',
  'openai-responses': '/responses',
  anthropic: '/messages',
});

/**
 * The base address as people write it: with or without a slash at its end, with or without `/v1`. An
 * address with another path keeps it (`https://host/openai`), but Anthropic's clients never write the
 * `/v1` of a path, so it is put there.
 *
 * @throws PROVIDER_ADDRESS_INVALID
 */
export function parseBaseUrl(text: string, format: WireFormat): ProviderBase {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw errors.PROVIDER_ADDRESS_INVALID({ reason: 'it must begin with https:// or http://' });
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    const reason = 'it must hold no user name, no password and nothing after "?" or "#"';
    throw errors.PROVIDER_ADDRESS_INVALID({ reason });
  }
  const path = url.pathname.replace(/\/+$/, '');
  const isBare = path === '' || (format === 'anthropic' && !path.endsWith('/v1'));
  return {
    origin: url.origin,
    host: url.host,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    isPlain: url.protocol === 'http:',
    prefix: isBare ? `${path}/v1` : path,
  };
}
