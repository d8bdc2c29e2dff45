import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { byteLines } from './byte-lines.ts';
import type { AuditContext } from './context.ts';
import type { Finding } from './finding.ts';
import { isGzip, wideEncoding } from './read-bytes.ts';
import { auditSqlite } from './sqlite.ts';

const SQLITE_MAGIC = 'SQLite format 3\0';
const HEAD = 4096;

const headOf = async (path: string): Promise<Buffer> => {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

const LINES_A_BREATH = 500;

const auditLines = async function* (
  chunks: AsyncIterable<Buffer>,
  place: string,
  look: (bytes: Buffer, place: string) => Finding[],
  context: AuditContext,
): AsyncGenerator<Finding> {
  let lines = 0;
  for await (const { bytes, number } of byteLines(chunks)) {
    yield* look(bytes, `${place}:${number}`);
    context.read(1);
    if (++lines % LINES_A_BREATH === 0) await context.breathe();
  }
};

/** UTF-16 as UTF-8, so that lines end where they end. */
const narrowed = async function* (
  chunks: AsyncIterable<Buffer>,
  encoding: string,
): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
};

const unpacked = (path: string): AsyncIterable<Buffer> => {
  const packed = createReadStream(path);
  const gunzip = createGunzip();
  packed.on('error', (error) => gunzip.destroy(error));
  return packed.pipe(gunzip) as Readable;
};

const look =
  ({ inspect }: AuditContext) =>
  (bytes: Buffer, place: string): Finding[] =>
    inspect.bytes(bytes, place);

/** What only begins like a packed file is read as it is. */
const auditPacked = async function* (
  path: string,
  place: string,
  context: AuditContext,
): AsyncGenerator<Finding> {
  try {
    yield* auditLines(unpacked(path), place, look(context), context);
  } catch (error) {
    if (!String((error as { code?: unknown }).code).startsWith('Z_')) throw error;
    yield* auditLines(createReadStream(path), place, look(context), context);
  }
};

/**
 * One file, told by its first bytes and never by its name: a SQLite database, packed text, UTF-16, or
 * anything else, line by line in bounded memory. Of a database the raw pages are searched for known
 * values too, as deleted rows stay there.
 */
export const auditFile = async function* (
  path: string,
  place: string,
  context: AuditContext,
): AsyncGenerator<Finding> {
  const head = await headOf(path);
  if (head.toString('latin1', 0, SQLITE_MAGIC.length) === SQLITE_MAGIC) {
    yield* auditSqlite(path, place, context);
    if (context.inspect.looksForKnown)
      yield* auditLines(
        createReadStream(path),
        `${place} (raw)`,
        context.inspect.rawBytes,
        context,
      );
    return;
  }
  const wide = wideEncoding(head);
  if (isGzip(head)) yield* auditPacked(path, place, context);
  else
    yield* auditLines(
      wide === undefined ? createReadStream(path) : narrowed(createReadStream(path), wide),
      place,
      look(context),
      context,
    );
};
