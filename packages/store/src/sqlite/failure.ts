import { type CodedError, isCodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';

/** Primary result codes of SQLite (https://sqlite.org/rescode.html) that have a cure of their own. */
const SQLITE = {
  PERM: 3,
  BUSY: 5,
  LOCKED: 6,
  READONLY: 8,
  IOERR: 10,
  CORRUPT: 11,
  FULL: 13,
  CANTOPEN: 14,
  CONSTRAINT: 19,
  MISMATCH: 20,
  NOTADB: 26,
} as const;

/** Extended code of an index of the log that could not grow; on a full disk SQLite tells this first. */
const IOERR_SHMSIZE = 4874;

/**
 * The coded error for whatever `node:sqlite` threw. The original is kept as `cause` and never
 * quoted: SQLite's messages may repeat a value.
 */
export function failureOf(error: unknown, path: string): CodedError {
  if (isCodedError(error)) return error;
  const cause = { cause: error };
  const code = resultCode(error);
  if (code === IOERR_SHMSIZE) return errors.DISK_FULL(undefined, cause);
  // The low byte of an extended result code is the primary one.
  switch (code & 0xff) {
    case SQLITE.BUSY:
    case SQLITE.LOCKED:
      return errors.DATABASE_LOCKED({ path }, cause);
    case SQLITE.READONLY:
    case SQLITE.PERM:
    case SQLITE.CANTOPEN:
      return errors.DATABASE_READ_ONLY({ path }, cause);
    case SQLITE.CORRUPT:
    case SQLITE.NOTADB:
      return errors.DATABASE_DAMAGED({ path }, cause);
    case SQLITE.FULL:
      return errors.DISK_FULL(undefined, cause);
    case SQLITE.IOERR:
      return errors.DISK_FAILED(undefined, cause);
    case SQLITE.CONSTRAINT:
    case SQLITE.MISMATCH:
      return errors.VALUE_REFUSED(undefined, cause);
    default:
      return errors.STORE_FAILED(undefined, cause);
  }
}

/** Zero, which is no failure to SQLite, for an error that is not SQLite's. */
function resultCode(error: unknown): number {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' ? code : 0;
}
