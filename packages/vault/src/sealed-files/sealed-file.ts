import { randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { ENVELOPE, keyVersionOf } from '../envelope/format.ts';
import { errors } from '../errors.ts';
import { systemCode } from '../files/error-code.ts';
import { pathInside } from '../files/file-name.ts';
import { replaceFile } from '../files/replace-file.ts';
import type { UserSealer } from '../keyring/user-sealer.ts';

/**
 * A sealed file: `LETHESF1`, 16 random bytes that name this very content, then envelopes of 64 KiB
 * each but the last. Each is bound to the file's name, the content, its number and whether it is the
 * last, so that parts cannot be moved, mixed with an older content, or left out at the end.
 */
const MAGIC = Buffer.from('LETHESF1');
const CONTENT_ID_BYTES = 16;
const HEADER_BYTES = MAGIC.length + CONTENT_ID_BYTES;
const PART_BYTES = 64 * 1024;
const SEALED_PART_BYTES = PART_BYTES + ENVELOPE.overhead;

export interface SealedFile {
  readonly directory: string;
  /** A plain name: `A-Za-z0-9._-`, at most 100 characters; see `fileNameOf`. */
  readonly name: string;
  readonly sealer: UserSealer;
}

const placeOf = (name: string, contentId: Uint8Array, part: number, last: boolean) => ({
  table: 'file',
  column: name,
  row: `${Buffer.from(contentId).toString('base64url')}:${part}:${last ? 'last' : 'more'}`,
});

/**
 * Writes a file of mode 0600, sealed; a content of any length passes through in parts. At every moment
 * the old or the new content is there whole.
 *
 * @throws NAME_REFUSED, VAULT_NOT_WRITABLE and what `content` throws, as its cause
 */
export async function sealFile(
  { directory, name, sealer }: SealedFile,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const path = pathInside(directory, name);
  const source = content instanceof Uint8Array ? [content] : content;
  await replaceFile(path, sealParts(name, sealer, source));
}

async function* sealParts(
  name: string,
  sealer: UserSealer,
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const contentId = randomBytes(CONTENT_ID_BYTES);
  yield Buffer.concat([MAGIC, contentId]);
  let part = 0;
  let last: Uint8Array = new Uint8Array(0);
  for await (const piece of inParts(source)) {
    if (part > 0) yield sealer.seal(placeOf(name, contentId, part - 1, false), last);
    last = piece;
    part += 1;
  }
  yield sealer.seal(placeOf(name, contentId, Math.max(0, part - 1), true), last);
}

/** The same bytes in pieces of 64 KiB, the last one shorter. */
async function* inParts(
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let buffer = Buffer.alloc(PART_BYTES);
  let filled = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; ) {
      const taken = Math.min(PART_BYTES - filled, chunk.length - at);
      buffer.set(chunk.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled === PART_BYTES) {
        yield buffer;
        buffer = Buffer.alloc(PART_BYTES);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled);
}

/**
 * The content of a sealed file in parts, each checked before it is handed out. What was handed out
 * counts only once the end is reached without an error.
 *
 * @throws NAME_REFUSED, SEALED_FILE_ABSENT, SEALED_FILE_UNREADABLE, SEALED_FILE_MALFORMED,
 * ENVELOPE_REFUSED, ENVELOPE_KEY_UNKNOWN
 */
export async function* openFile({
  directory,
  name,
  sealer,
}: SealedFile): AsyncGenerator<Uint8Array> {
  const path = pathInside(directory, name);
  const file = await openToRead(path);
  try {
    const { size } = await file.stat();
    const header = Buffer.alloc(HEADER_BYTES);
    await file.read(header, 0, HEADER_BYTES, 0);
    if (!header.subarray(0, MAGIC.length).equals(MAGIC))
      throw errors.SEALED_FILE_MALFORMED({ path });
    const contentId = header.subarray(MAGIC.length);
    const parts = Math.ceil((size - HEADER_BYTES) / SEALED_PART_BYTES);
    if (parts < 1) throw errors.SEALED_FILE_MALFORMED({ path });
    for (let part = 0; part < parts; part += 1) {
      const at = HEADER_BYTES + part * SEALED_PART_BYTES;
      const envelope = Buffer.alloc(Math.min(SEALED_PART_BYTES, size - at));
      const { bytesRead } = await file.read(envelope, 0, envelope.length, at);
      if (bytesRead !== envelope.length) throw errors.SEALED_FILE_MALFORMED({ path });
      yield sealer.open(placeOf(name, contentId, part, part === parts - 1), envelope);
    }
  } finally {
    await file.close();
  }
}

const openToRead = (path: string): Promise<FileHandle> =>
  open(path, 'r').catch((cause: unknown) => {
    throw systemCode(cause) === 'ENOENT'
      ? errors.SEALED_FILE_ABSENT({ path })
      : errors.SEALED_FILE_UNREADABLE({ path }, { cause });
  });

/**
 * Seals a file anew where it is under another version of the key than the one that seals, so that the
 * old version can be destroyed.
 *
 * @returns whether it was
 * @throws what `openFile` and `sealFile` throw
 */
export async function resealFile(sealed: SealedFile): Promise<boolean> {
  const file = await openToRead(pathInside(sealed.directory, sealed.name));
  const start = Buffer.alloc(ENVELOPE.overhead);
  await file.read(start, 0, start.length, HEADER_BYTES).finally(() => file.close());
  if (keyVersionOf(start) === sealed.sealer.keyVersion) return false;
  await sealFile(sealed, openFile(sealed));
  return true;
}

/**
 * The whole content of a sealed file of at most `most` bytes.
 *
 * @throws SEALED_FILE_TOO_LARGE and what `openFile` throws
 */
export async function readSealedFile(file: SealedFile, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of openFile(file)) {
    length += part.length;
    if (length > most) throw errors.SEALED_FILE_TOO_LARGE({ bytes: most });
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}
