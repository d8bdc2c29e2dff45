import type { Memory } from '@lethe/protocol';
import type { UserSealer } from '@lethe/vault';
import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import { dayOf } from '../day.ts';
import { errors } from '../errors.ts';
import type { Tables } from '../schema/rows.ts';
import type { OwnedWrite } from '../users/owned.ts';
import { insertMemory, openMemory } from './memory.ts';

/** Memories that one may take the place of at once, and that are shown with it. */
export const MOST_REPLACED = 100;

/** Whether no other memory has taken the place of one. */
export const isNotReplaced = ({ not, exists, selectFrom }: ExpressionBuilder<Tables, 'memories'>) =>
  not(
    exists(
      selectFrom('memory_links')
        .select(sql<number>`1`.as('one'))
        .whereRef('memory_links.user', '=', 'memories.user')
        .whereRef('memory_links.memory_id', '=', 'memories.id'),
    ),
  );

/**
 * Lets `byId` take the place of `id`. Both must count until now, so no memory ever takes its own place,
 * over however many others.
 *
 * @throws MEMORY_UNKNOWN, MEMORY_LINK_REFUSED
 */
export async function linkMemory(
  owned: OwnedWrite,
  { id, byId, at }: { id: string; byId: string; at: number },
): Promise<void> {
  if (id === byId) throw errors.MEMORY_LINK_REFUSED();
  for (const one of [id, byId]) await openCounting(owned, one);
  const { transaction, user, sequence } = owned;
  await transaction
    .insertInto('memory_links')
    .values({ user, memory_id: id, by_id: byId, sequence, day: dayOf(at) })
    .execute();
}

/** @throws MEMORY_UNKNOWN, MEMORY_LINK_REFUSED, MEMORY_EXISTS, MEMORIES_FULL, VALUE_REFUSED */
export async function mergeMemories(
  owned: OwnedWrite,
  { id, ids, text, at }: { id: string; ids: readonly string[]; text: string; at: number },
): Promise<Memory> {
  const parts = new Set(ids);
  if (parts.size < 2 || parts.size > MOST_REPLACED) throw errors.MEMORY_LINK_REFUSED();
  const tellable: Record<string, boolean>[] = [];
  for (const part of parts) tellable.push((await openCounting(owned, part)).tellable);
  const merged = await insertMemory(owned, {
    id,
    text,
    createdAt: at,
    updatedAt: at,
    usedAt: null,
    tellable: whereAllMay(tellable),
  });
  for (const part of parts) await linkMemory(owned, { id: part, byId: id, at });
  return merged;
}

/** The connections that each of several memories may be told to. */
function whereAllMay(tellable: readonly Record<string, boolean>[]): Record<string, boolean> {
  const named = Object.keys(tellable[0] ?? {});
  const allowed = named.filter((name) => tellable.every((one) => one[name] === true));
  return Object.fromEntries(allowed.map((name) => [name, true]));
}

/** A memory that counts. @throws MEMORY_UNKNOWN, MEMORY_LINK_REFUSED */
async function openCounting({ transaction, user, sealer }: OwnedWrite, id: string) {
  const row = await transaction
    .selectFrom('memories')
    .leftJoin('memory_links', (join) =>
      join
        .onRef('memory_links.user', '=', 'memories.user')
        .onRef('memory_links.memory_id', '=', 'memories.id'),
    )
    .select(['memories.memory', 'memory_links.by_id'])
    .where('memories.user', '=', user)
    .where('memories.id', '=', id)
    .executeTakeFirst();
  if (!row) throw errors.MEMORY_UNKNOWN();
  if (row.by_id !== null) throw errors.MEMORY_LINK_REFUSED();
  return openMemory(sealer, id, row.memory);
}

/** The memories whose place one took, and the one that took its own. */
export async function linksOf(
  queries: Kysely<Tables>,
  { user, sealer, id }: { user: string; sealer: UserSealer; id: string },
): Promise<{ replaced: Memory[]; replacedBy: string | null }> {
  const replaced = await queries
    .selectFrom('memory_links')
    .innerJoin('memories', (join) =>
      join
        .onRef('memories.user', '=', 'memory_links.user')
        .onRef('memories.id', '=', 'memory_links.memory_id'),
    )
    .select(['memories.id', 'memories.memory'])
    .where('memory_links.user', '=', user)
    .where('memory_links.by_id', '=', id)
    .orderBy('memories.sequence')
    .limit(MOST_REPLACED)
    .execute();
  const by = await queries
    .selectFrom('memory_links')
    .select('by_id')
    .where('user', '=', user)
    .where('memory_id', '=', id)
    .executeTakeFirst();
  return {
    replaced: replaced.map((row) => openMemory(sealer, row.id, row.memory)),
    replacedBy: by?.by_id ?? null,
  };
}
