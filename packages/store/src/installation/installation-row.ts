import type { UserSealer } from '@lethe/vault';
import type { Transaction } from 'kysely';
import type { Tables } from '../schema/rows.ts';
import { rowName, sealedColumn } from '../sealing/sealed-column.ts';

const checkColumn = sealedColumn<'lethe'>('installation', 'check_value');

/** Binds a database to the keys it is sealed with; does nothing where it is bound already. */
export async function bindInstallation(
  transaction: Transaction<Tables>,
  { sealer, scrub }: { sealer: UserSealer; scrub: boolean },
): Promise<void> {
  await transaction
    .insertInto('installation')
    .values({
      id: 1,
      scrub: scrub ? 1 : 0,
      check_value: checkColumn.seal(sealer, rowName(), 'lethe'),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** @throws the ENVELOPE_ errors of the vault with other keys */
export const openCheckValue = (sealer: UserSealer, envelope: Uint8Array): string =>
  checkColumn.open(sealer, rowName(), envelope);
