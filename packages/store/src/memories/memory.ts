import { MEMORY_LIMITS, type Memory } from '@lethe/protocol';
import type { UserSealer } from '@lethe/vault';
import { dayOf } from '../day.ts';
import { errors } from '../errors.ts';
import { sealedColumn } from '../sealing/sealed-column.ts';
import type { OwnedWrite } from '../users/owned.ts';
import {
  check,
  identifier,
  keptText,
  moment,
  or,
  recordOf,
  shape,
  yesOrNo,
} from '../values/check.ts';

export type SealedMemory = Omit<Memory, 'id'>;

/** Memories of earlier versions do not say when they were used. */
type KeptMemory = Omit<SealedMemory, 'usedAt'> & Partial<Pick<SealedMemory, 'usedAt'>>;

const memoryColumn = sealedColumn<KeptMemory>('memories', 'memory');

export const sealMemory = (sealer: UserSealer, { id, ...memory }: Memory) =>
  memoryColumn.seal(sealer, id, memory);

export const openMemory = (sealer: UserSealer, id: string, sealed: Uint8Array): Memory => ({
  usedAt: null,
  ...memoryColumn.open(sealer, id, sealed),
  id,
});

const isSealed = shape({
  text: keptText(MEMORY_LIMITS.textUnits),
  createdAt: moment,
  updatedAt: moment,
  usedAt: or(moment, null),
  tellable: recordOf(identifier, yesOrNo, MEMORY_LIMITS.connections),
});

/** @throws VALUE_REFUSED */
export const checkMemory = (sealed: SealedMemory): SealedMemory => check(isSealed, sealed);

/** @throws VALUE_REFUSED, MEMORIES_FULL, MEMORY_EXISTS */
export async function insertMemory(
  { transaction, user, sealer, sequence }: OwnedWrite,
  { id, ...memory }: Memory,
): Promise<Memory> {
  checkMemory(memory);
  check(identifier, id);
  const { has } = await transaction
    .selectFrom('memories')
    .select(({ fn }) => fn.countAll<number>().as('has'))
    .where('user', '=', user)
    .executeTakeFirstOrThrow();
  if (has >= MEMORY_LIMITS.perUser) throw errors.MEMORIES_FULL();
  const inserted = await transaction
    .insertInto('memories')
    .values({
      user,
      id,
      day: dayOf(memory.createdAt),
      sequence,
      memory: sealMemory(sealer, { id, ...memory }),
    })
    .onConflict((conflict) => conflict.columns(['user', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) throw errors.MEMORY_EXISTS();
  return { id, ...memory };
}
