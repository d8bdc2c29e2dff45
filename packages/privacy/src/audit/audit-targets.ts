import { setImmediate } from 'node:timers/promises';
import { auditFile } from './audit-file.ts';
import type { AuditContext } from './context.ts';
import { filesUnder } from './files.ts';
import { type Finding, type HashValue, newHash } from './finding.ts';
import { hideName } from './hide-name.ts';
import { createInspector, type InspectOptions } from './inspect.ts';
import { auditPostgres, isPostgresUrl } from './postgres.ts';

/** How far an audit has come. */
export interface AuditProgress {
  readonly files: number;
  /** Lines and rows. */
  readonly units: number;
}

export interface AuditOptions extends InspectOptions {
  /** For tests: a hash with a known key. */
  readonly hash?: HashValue;
  readonly signal?: AbortSignal;
  /** What is not read: beginnings of paths from a directory that was given, as `models/`. */
  readonly exclude?: readonly string[];
  /** Columns of databases that hold digests, as `table.column`: a digest there is no secret. */
  readonly digests?: readonly string[];
  /** Called every few hundred lines or rows, with one object that changes. */
  readonly onProgress?: (progress: AuditProgress) => void;
}

/** Why something could not be read, without what it holds. */
const unreadable = (place: string, error: unknown, { hash }: AuditContext): Finding => ({
  kind: 'unreadable',
  type: String((error as { code?: unknown } | null)?.code ?? 'ERROR'),
  place,
  hash: hash(place),
});

/** Turns what goes wrong on the way into a finding; an abort stays an error. */
const surviving = async function* (
  findings: AsyncIterable<Finding>,
  place: string,
  context: AuditContext,
): AsyncGenerator<Finding> {
  try {
    yield* findings;
  } catch (error) {
    await context.breathe();
    yield unreadable(place, error, context);
  }
};

const auditPath = async function* (
  path: string,
  context: AuditContext,
  { exclude, nextFile }: { exclude: readonly string[]; nextFile: () => void },
): AsyncGenerator<Finding> {
  for await (const { path: file, inside } of filesUnder(path)) {
    if (exclude.some((prefix) => inside.startsWith(prefix))) continue;
    await context.breathe();
    nextFile();
    const name = hideName(inside, `${path}/`, context);
    yield* name.findings;
    const place = inside === '' ? path : `${path}/${name.shown}`;
    yield* surviving(auditFile(file, place, context), place, context);
  }
};

/** A URL may hold a password: what a report says of it is its scheme. */
const placeOf = (target: string): string => (isPostgresUrl(target) ? 'postgres' : target);

/**
 * Looks through SQLite databases, packed files, JSON, logs and any other file under the given paths,
 * and through PostgreSQL databases given by their URL. Findings come as they are made and never hold
 * a value; the memory that it takes does not grow with what it reads.
 *
 * Throws the reason of `signal` when it is aborted, and `PRIVACY_LIST_TOO_LONG`.
 */
export const auditTargets = async function* (
  targets: readonly string[],
  options: AuditOptions = {},
): AsyncGenerator<Finding> {
  const { exclude = [], digests = [], signal, onProgress, hash = newHash() } = options;
  const progress = { files: 0, units: 0 };
  const context: AuditContext = {
    hash,
    digests: new Set(digests),
    inspect: createInspector(hash, options),
    read: (units) => {
      progress.units += units;
    },
    breathe: async () => {
      onProgress?.(progress);
      await setImmediate();
      signal?.throwIfAborted();
    },
  };
  const nextFile = () => {
    progress.files++;
  };
  for (const target of targets)
    yield* surviving(
      isPostgresUrl(target)
        ? auditPostgres(target, context)
        : auditPath(target, context, { exclude, nextFile }),
      placeOf(target),
      context,
    );
  onProgress?.(progress);
};
