import type { Keyring } from '@lethe/vault';
import { sql } from 'kysely';
import type { StoreContext } from '../context.ts';
import type { StoreDatabase } from '../database/store-database.ts';
import { account } from '../users/account.ts';
import { createMoveRows, type Moved, type MoveOptions } from './move-rows.ts';
import { recordVersions } from './record-versions.ts';
import { isUnderAnother, rowsOfInstallation, rowsOfUser } from './sealed-rows.ts';

export interface RotationProgress {
  /** Users whose envelopes are all sealed with their newest key. */
  readonly usersDone: number;
  /** Envelopes that were sealed anew in this run. */
  readonly envelopes: number;
}

export interface ReencryptOptions {
  /** Rows a write; between two writes the turns of users go on. */
  batch?: number;
  /** Stops after the batch that is running; what is done stays done. */
  signal?: AbortSignal;
  onProgress?: (progress: RotationProgress) => void;
}

/**
 * Seals anew what lies in files under the key of a user, or of the installation where it is null. Until
 * it has resolved, no older version of that key is destroyed.
 */
export type ResealFiles = (userId: string | null) => Promise<void>;

/** Moving what is stored from old keys to new ones, while turns go on. */
export interface Rotation {
  /**
   * Gives a user a new key version; the installation where it is null; everybody and the installation
   * where nobody is named. What is sealed from now on uses it; `reencrypt` moves the rest.
   */
  begin(userId?: string | null): Promise<void>;
  /**
   * Seals anew what is still under an older version, and destroys a version once nothing is left under
   * it. May be stopped or killed at any point and called again.
   */
  reencrypt(options?: ReencryptOptions): Promise<RotationProgress>;
  /** Since when the key seals that a user, or the installation, has now; null where there is none. */
  since(userId: string | null): Promise<number | null>;
  /** Envelopes under an older version than the one that seals; null for those of the installation. */
  remaining(userId: string | null): Promise<number>;
}

type Keys = Pick<Keyring, 'rotateUser' | 'retireVersions' | 'versionsOf'>;

/** A user, or the installation itself. */
type Owner = string | null;

const PAGE = 100;

export function createRotation({
  context,
  database,
  keyring,
  resealFiles,
}: {
  context: StoreContext;
  database: Pick<StoreDatabase, 'forUpdate'>;
  keyring: Keys;
  resealFiles: ResealFiles | undefined;
}): Rotation {
  const { queries, write, sealing } = context;
  const moveRows = createMoveRows(queries);
  const sealedRowsOf = (owner: Owner) =>
    owner === null ? rowsOfInstallation() : rowsOfUser(sealing.keyed(owner));
  const sealerOf = (owner: Owner) => (owner === null ? sealing.installation() : sealing.of(owner));

  async function* owners(): AsyncGenerator<Owner> {
    for (let after = 0; ; ) {
      const page = await queries
        .selectFrom('users')
        .select(['user', 'position', 'account'])
        .where('position', '>', after)
        .orderBy('position')
        .limit(PAGE)
        .execute();
      if (page.length === 0) break;
      const installation = await sealing.installation();
      for (const row of page) yield account.open(installation, row.user, row.account).id;
      after = page.at(-1)?.position as number;
    }
    // Last, since the list of users is sealed by it.
    yield null;
  }

  async function beginFor(owner: Owner): Promise<void> {
    if (!(await keyring.versionsOf(owner))) return;
    await keyring.rotateUser(owner);
    await recordVersions(context, keyring, owner);
  }

  async function remaining(owner: Owner): Promise<number> {
    const known = await keyring.versionsOf(owner);
    if (!known) return 0;
    let envelopes = 0;
    for (const { table, where } of sealedRowsOf(owner)) {
      const old = table.sealed.map(
        (column) => sql`count(*) filter (where ${isUnderAnother(column, known.current)})`,
      );
      const { rows } = await sql<{ old: number }>`
        select ${sql.join(old, sql` + `)} as old from ${sql.table(table.name)} where ${where}
      `.execute(queries);
      envelopes += Number(rows[0]?.old ?? 0);
    }
    return envelopes;
  }

  /** @returns whether it came to the end: false where it was stopped */
  async function moveAll(
    owner: Owner,
    { batch, signal, moved }: { batch: number; signal?: AbortSignal; moved: (n: number) => void },
  ): Promise<boolean> {
    for (const rows of sealedRowsOf(owner)) {
      for (let after: Moved['last'] = null; ; ) {
        if (signal?.aborted) return false;
        const sealer = await sealerOf(owner);
        const lock = database.forUpdate;
        const options: MoveOptions = { ...rows, sealer, batch, after, lock };
        const done: Moved = await write((transaction) => moveRows(transaction, options));
        moved(done.envelopes);
        if (!done.last) break;
        after = done.last;
      }
    }
    return true;
  }

  return {
    remaining,

    async since(owner) {
      const known = await keyring.versionsOf(owner);
      return known?.versions.find(({ version }) => version === known.current)?.createdAt ?? null;
    },

    async begin(owner) {
      if (owner !== undefined) return beginFor(owner);
      for await (const one of owners()) await beginFor(one);
    },

    async reencrypt({ batch = 200, signal, onProgress } = {}) {
      const progress = { usersDone: 0, envelopes: 0 };
      const moved = (envelopes: number) => {
        progress.envelopes += envelopes;
        onProgress?.({ ...progress });
      };
      for await (const owner of owners()) {
        if (signal?.aborted) break;
        const known = await keyring.versionsOf(owner);
        if (known && known.versions.length > 1) {
          const isWhole = await moveAll(owner, { batch, moved, ...(signal && { signal }) });
          if (!isWhole) break;
          await resealFiles?.(owner);
          // Only what nothing is sealed with any more may be destroyed.
          const isDone = (await remaining(owner)) === 0;
          if (isDone && (await keyring.retireVersions(owner, known.current)))
            await recordVersions(context, keyring, owner);
        }
        if (owner !== null) progress.usersDone += 1;
        onProgress?.({ ...progress });
      }
      return { ...progress };
    },
  };
}
