import { readFileSync } from 'node:fs';
import { openKeyring, verifyChain } from '@lethe/vault';
import { openStore, type Store } from '../../src/index.ts';
import { turnKey } from '../../src/turns/turn-key.ts';
import { fillEverything } from '../fill.ts';
import { keyringDirectory, ROOT_KEY } from '../keyring-place.ts';
import { killWhile } from './kill.ts';

/** What is wrong after a kill; nothing where all is well. */
export type Faults = readonly string[];

/** Numerical Recipes' linear congruential generator: the same numbers in every run, in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Opened {
  readonly store: Store;
  readonly hasKey: (userId: string) => Promise<boolean>;
  /** What stands in rows instead of a turn's id. */
  readonly keyOfTurn: (turnId: string) => string;
  readonly faultsOfChains: () => Promise<string[]>;
}

async function opened<Result>(
  path: string,
  work: (of: Opened) => Promise<Result>,
): Promise<Result> {
  const keyring = await openKeyring({ directory: keyringDirectory(path), rootKey: ROOT_KEY });
  const store = await openStore({ path, keyring });
  const verified = async (chain: 'receipts' | 'audit_events') => {
    const of = chain === 'receipts' ? store.receipts : store.audit;
    const report = await verifyChain(of.iterate(), {
      chain,
      checkpoints: of.checkpoints(),
      verify: keyring.installation.verify,
    });
    return report.faults.map(({ kind, sequence }) => `${chain}: ${kind} at ${sequence}`);
  };
  try {
    return await work({
      store,
      hasKey: (userId) => keyring.hasKey(userId),
      keyOfTurn: (turnId) => turnKey({ keyed: (id) => keyring.keyedId(id) }, turnId),
      faultsOfChains: async () => [
        ...(await verified('receipts')),
        ...(await verified('audit_events')),
      ],
    });
  } finally {
    await store.close();
    keyring.close();
  }
}

/** A database with the user "ada", of whom something is in every table. */
export const prepare = (path: string): Promise<void> =>
  opened(path, async ({ store }) => {
    await store.users.create({ id: 'ada', role: 'member' });
    await fillEverything(store, 'ada');
  });

/** The ids of all turns of "ada", each opened. */
async function turnsOf(store: Store): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { table, row } of store.export('ada'))
    if (table === 'turns') ids.add(String(row.id));
  return ids;
}

async function faultsOfAda(
  { store, faultsOfChains, keyOfTurn }: Opened,
  acknowledged: readonly number[],
): Promise<string[]> {
  const kept = await turnsOf(store);
  const lost = acknowledged.filter((number) => !kept.has(keyOfTurn(`turn-${number}`)));
  const memory = await store.memories.read('ada', 'memory-of-ada');
  return [
    ...lost.map((number) => `turn ${number} was acknowledged and is gone`),
    ...(memory?.memory.text === 'The dog is called Fenja' ? [] : ['the memory is gone']),
    ...(await faultsOfChains()),
  ];
}

const numbersIn = (lines: readonly string[]): number[] =>
  lines.filter((line) => line.startsWith('turn ')).map((line) => Number(line.slice(5)));

/**
 * Kills a process once it has acknowledged so many turns, then looks whether all of them are there and
 * the chains are whole.
 */
export async function killWhileWriting(
  path: string,
  {
    first,
    enough,
    afterMs,
    verify,
  }: { first: number; enough: number; afterMs: number; verify: boolean },
): Promise<{ faults: Faults; acknowledged: number[] }> {
  const { lines } = await killWhile([path, 'write', String(first)], {
    when: (_, count) => count > enough,
    afterMs,
  });
  const acknowledged = numbersIn(lines);
  const faults = verify ? await opened(path, (of) => faultsOfAda(of, acknowledged)) : [];
  return { faults, acknowledged };
}

/** Kills a process in the middle of a rotation, while turns go on, then lets the rotation finish. */
export async function killWhileRotating(
  path: string,
  { first, enough, afterMs }: { first: number; enough: number; afterMs: number },
): Promise<{ faults: Faults; acknowledged: number[] }> {
  let moved = 0;
  const { lines } = await killWhile([path, 'rotate', String(first)], {
    when: (line) => {
      if (line === 'moved') moved += 1;
      return moved > enough;
    },
    afterMs,
  });
  const acknowledged = numbersIn(lines);
  const faults = await opened(path, async (of) => {
    await of.store.rotation.reencrypt();
    const left = await of.store.rotation.remaining('ada');
    const unmoved = left === 0 ? [] : [`${left} envelopes are still under an old key`];
    return [...unmoved, ...(await faultsOfAda(of, acknowledged))];
  });
  return { faults, acknowledged };
}

/** Kills a process in the middle of an erasure; the next start finishes it. */
export async function killWhileErasing(
  path: string,
  { userId, afterMs }: { userId: string; afterMs: number },
): Promise<Faults> {
  await opened(path, async ({ store }) => {
    await store.users.create({ id: userId, role: 'member' });
    await fillEverything(store, userId);
  });
  await killWhile([path, 'erase', userId], { when: (line) => line === 'open', afterMs });
  return opened(path, async (of) => {
    // Killed before its first write, the erasure never began: all of the user must be there.
    const isThere = (await of.store.users.get(userId)) !== null;
    const faults = await faultsOfAda(of, []);
    if (isThere) {
      const { total } = await of.store.memories.list(userId);
      await of.store.erase(userId);
      return total === 1 ? faults : [...faults, 'half of a user who was not erased is gone'];
    }
    const bytes = readFileSync(path);
    const traces = [`turn-of-${userId}`, `memory-of-${userId}`, userId].filter((trace) =>
      bytes.includes(trace),
    );
    if (await of.hasKey(userId)) faults.push('the key of the erased user is still there');
    return [...faults, ...traces.map((trace) => `a trace of the erased user is left: ${trace}`)];
  });
}
