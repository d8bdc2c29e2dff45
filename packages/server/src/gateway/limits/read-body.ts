import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { isCodedError } from '@lethe/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errors } from '../../errors.ts';
import type { BytesInFlight } from './bytes-in-flight.ts';

export interface BodyBounds {
  /** Longest body, unpacked, bytes. */
  readonly most: number;
  readonly bytesInFlight: BytesInFlight;
}

/**
 * Reads JSON bodies, plain or packed with gzip. Bytes are counted as they come, before and after they are
 * unpacked, and held against what all requests may hold together until the answer has gone.
 *
 * Requests fail with BODY_TOO_LARGE, BODY_NOT_JSON, BODY_NOT_GZIP, ENCODING_UNKNOWN,
 * TOO_MANY_BYTES_IN_FLIGHT
 */
export function readBodies(scope: FastifyInstance, bounds: BodyBounds): void {
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/json',
    async (request: FastifyRequest, payload: Readable) => {
      const text = await readText(request, payload, bounds);
      return new Promise<unknown>((resolve, reject) => {
        parse(request, text, (error, value) =>
          error || typeof value !== 'object' || value === null || Array.isArray(value)
            ? reject(errors.BODY_NOT_JSON())
            : resolve(value),
        );
      });
    },
  );
}

async function readText(
  request: FastifyRequest,
  payload: Readable,
  { most, bytesInFlight }: BodyBounds,
): Promise<string> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') throw errors.ENCODING_UNKNOWN();
  if (Number(request.headers['content-length'] ?? 0) > most)
    throw errors.BODY_TOO_LARGE({ bytes: most });
  const chunks: Buffer[] = [];
  let length = 0;
  const held: (() => void)[] = [];
  const letGo = () => {
    for (const giveBack of held.splice(0)) giveBack();
  };
  const collect = (chunk: Buffer): void => {
    length += chunk.length;
    if (length > most) throw errors.BODY_TOO_LARGE({ bytes: most });
    held.push(bytesInFlight.take(chunk.length));
    chunks.push(chunk);
  };
  try {
    if (encoding === 'gzip') await unpack(payload, collect, most);
    else for await (const chunk of payload as AsyncIterable<Buffer>) collect(chunk);
  } catch (error) {
    letGo();
    if (isCodedError(error)) throw error;
    throw encoding === 'gzip' ? errors.BODY_NOT_GZIP() : errors.BODY_NOT_JSON();
  }
  request.bodyBytesHeld = letGo;
  return chunks.length === 1 ? (chunks[0] as Buffer).toString() : Buffer.concat(chunks).toString();
}

const unpack = (
  payload: Readable,
  collect: (chunk: Buffer) => void,
  most: number,
): Promise<void> => {
  let packed = 0;
  return pipeline(
    payload,
    new Transform({
      transform(chunk: Buffer, _, done) {
        packed += chunk.length;
        done(packed > most ? errors.BODY_TOO_LARGE({ bytes: most }) : null, chunk);
      },
    }),
    createGunzip(),
    async (unpacked: AsyncIterable<Buffer>) => {
      for await (const chunk of unpacked) collect(chunk);
    },
  );
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Gives back what the body of a gateway request holds; null where it holds nothing. */
    bodyBytesHeld: (() => void) | null;
  }
}
