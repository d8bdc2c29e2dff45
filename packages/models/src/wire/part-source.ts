import type { ImageSource } from './chat-request.ts';

/** The longest begin of a `data:` address that is looked at: media type and parameters. */
const HEAD_UNITS = 256;

/** An address of a client; a `data:` address in base64 holds the bytes themselves. */
export function sourceOfUrl(url: string): ImageSource {
  const [head, mediaType] =
    /^data:([^;,]*)(?:;[^;,]*)*;base64,/i.exec(url.slice(0, HEAD_UNITS)) ?? [];
  if (head === undefined) return { kind: 'url', url };
  return { kind: 'data', mediaType: mediaType || 'text/plain', base64: url.slice(head.length) };
}

/** What OpenAI's formats call the data of a file: a `data:` address, or the base64 alone. */
export function sourceOfFileData(data: string): ImageSource {
  const source = sourceOfUrl(data);
  const mediaType = 'application/octet-stream';
  return source.kind === 'data' ? source : { kind: 'data', mediaType, base64: data };
}

/** `data:` and the bytes, as OpenAI's formats take them. */
export const dataUrl = (source: Extract<ImageSource, { kind: 'data' }>): string =>
  `data:${source.mediaType};base64,${source.base64}`;
