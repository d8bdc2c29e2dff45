import { loadConfig, openKept, withSleep } from '@lethe/server';
import { turnOf } from '../store/turns.ts';

const MEMORIES = 500;
const TURNS = 200;

/** A whole sleep on a used data directory, with the model loaded before. */
export async function measureCycles(directory: string, mode: 'light' | 'deep') {
  const { config } = await loadConfig({ flags: { 'data.directory': directory }, env: {} });
  const kept = await openKept(config);
  const { store } = kept;
  await store.users.create({ id: 'ann', role: 'owner' });
  for (let i = 0; i < TURNS; i++) await store.recordTurn(turnOf('ann', i));
  for (let i = 0; i < MEMORIES; i++) {
    const text = i % 5 === 0 ? 'I am allergic to nuts' : `The key number ${i} hangs in the hall`;
    await store.memories.create('ann', { id: `memory-${i}`, text });
  }
  try {
    return await withSleep(
      config,
      kept,
      (error) => {
        throw error;
      },
      async ({ sleeper }) => {
        const begun = performance.now();
        const { cycle, ended } = await sleeper.sleepNow({ mode });
        await ended;
        const ms = performance.now() - begun;
        return { ms, entries: await store.journal.read(cycle.id) };
      },
    );
  } finally {
    await kept.close();
  }
}
