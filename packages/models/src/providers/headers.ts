import { errors } from '../errors.ts';
import type { WireFormat } from '../wire/format.ts';

/** Version of Anthropic's API where the client names none. */
const ANTHROPIC_VERSION = '2023-06-01';

/** Headers of a client that go on, each only in the form its vendor gives it: nothing else fits through. */
const FROM_CLIENT: Readonly<Record<WireFormat, Readonly<Record<string, RegExp>>>> = Object.freeze({
  'openai-chat': {},
  'openai-responses': {},
  anthropic: {
    'anthropic-version': /^20\d\d-\d\d-\d\d$/,
    'anthropic-beta':
      /^[a-z0-9-]{1,40}-20\d\d-\d\d-\d\d(, ?[a-z0-9-]{1,40}-20\d\d-\d\d-\d\d){0,9}$/,
  },
});

const FROM_PROVIDER =
  /^(x-request-id|request-id|retry-after|retry-after-ms|openai-processing-ms|x-ratelimit-(limit|remaining|reset)-(requests|tokens)|anthropic-ratelimit-[a-z-]{1,40})$/;

/** The longest value of a header that comes in, and how many of them do. */
const VALUE_UNITS = 200;
const MOST_HEADERS = 32;

/**
 * The headers of a request: made here, but for the few a client may choose. No compression is asked for,
 * because a stream would then wait to fill a block.
 *
 * @throws PROVIDER_KEY_INVALID
 */
export function requestHeaders(
  format: WireFormat,
  key: string | null,
  options: { readonly stream: boolean; readonly client?: Readonly<Record<string, string>> },
): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: options.stream ? 'text/event-stream' : 'application/json',
    'accept-encoding': 'identity',
    'user-agent': 'lethe',
    ...(format === 'anthropic' && { 'anthropic-version': ANTHROPIC_VERSION }),
    ...clientHeaders(format, options.client),
    ...keyHeader(format, key),
  };
}

function clientHeaders(
  format: WireFormat,
  headers: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, form] of Object.entries(FROM_CLIENT[format])) {
    const value = headers[name];
    if (typeof value === 'string' && form.test(value)) kept[name] = value;
  }
  return kept;
}

function keyHeader(format: WireFormat, key: string | null): Record<string, string> {
  const trimmed = key?.trim() ?? '';
  if (trimmed === '') return {};
  if (!/^[\x21-\x7e]{1,4096}$/.test(trimmed)) throw errors.PROVIDER_KEY_INVALID();
  return format === 'anthropic' ? { 'x-api-key': trimmed } : { authorization: `Bearer ${trimmed}` };
}

/** What a client may be told of an upstream's headers. */
export function responseHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name, value]) =>
      typeof value === 'string' && value.length <= VALUE_UNITS && FROM_PROVIDER.test(name),
  );
  return Object.fromEntries(kept.slice(0, MOST_HEADERS)) as Record<string, string>;
}
