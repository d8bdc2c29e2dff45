import { filesUnder, isSqlite } from './files.ts';
import { type Finding, type HashValue, newHash } from './finding.ts';
import { createInspector, type InspectOptions } from './inspect.ts';
import { auditSqlite } from './sqlite.ts';
import { auditTextFile } from './text-file.ts';

export interface AuditOptions extends InspectOptions {
  /** For tests: a hash with a known key. */
  readonly hash?: HashValue;
  readonly signal?: AbortSignal;
}

/** Why a file could not be read, without what it holds. */
const unreadable = (place: string, error: unknown, hash: HashValue): Finding => ({
  kind: 'unreadable',
  type: String((error as { code?: unknown } | null)?.code ?? 'ERROR'),
  place,
  hash: hash(place),
});

/**
 * Looks through SQLite databases, JSON, JSON Lines, logs and any other text under the given paths.
 * Findings come as they are made and never hold a value.
 */
export const auditPaths = async function* (
  paths: readonly string[],
  options: AuditOptions = {},
): AsyncGenerator<Finding> {
  const hash = options.hash ?? newHash();
  const inspect = createInspector(hash, options);
  for (const path of paths) {
    try {
      for await (const file of filesUnder(path)) {
        options.signal?.throwIfAborted();
        try {
          if (await isSqlite(file)) yield* auditSqlite(file, inspect);
          else yield* auditTextFile(file, inspect);
        } catch (error) {
          options.signal?.throwIfAborted();
          yield unreadable(file, error, hash);
        }
      }
    } catch (error) {
      options.signal?.throwIfAborted();
      yield unreadable(path, error, hash);
    }
  }
};
