import { isCodedError } from '@lethe/protocol';
import type { StoreContext } from '../context.ts';
import type { StoreDatabase } from '../database/store-database.ts';
import { errors } from '../errors.ts';
import { bindInstallation, openCheckValue } from './installation-row.ts';

/**
 * Makes sure that the keys are those of this database, before anything is sealed with others. A new
 * database is bound to the keys it is opened with.
 *
 * @throws KEYRING_FOREIGN
 */
export async function proveKeys(
  { queries, write, sealing }: StoreContext,
  { name }: Pick<StoreDatabase, 'name'>,
): Promise<void> {
  const sealer = await sealing.installation();
  const known = await queries.selectFrom('installation').select('check_value').executeTakeFirst();
  if (!known)
    return write((transaction) => bindInstallation(transaction, { sealer, scrub: false }));
  try {
    openCheckValue(sealer, known.check_value);
  } catch (cause) {
    if (!isCodedError(cause)) throw cause;
    throw errors.KEYRING_FOREIGN({ path: name }, { cause });
  }
}
