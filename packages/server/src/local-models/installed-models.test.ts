import type { GenerationEvent, LocalRuntime } from '@lethe/models';
import { expect, test } from 'vitest';
import { createInstalledModels } from './installed-models.ts';

const END = { type: 'end' } as GenerationEvent;

/** Models that note what is done with them; the answers of `slow` wait. */
function shelf() {
  const noted: string[] = [];
  let goOn = () => {};
  const waits = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const load = async (id: string): Promise<LocalRuntime> => {
    if (id === 'local/broken') throw new Error('It cannot be loaded.');
    noted.push(`load ${id}`);
    return {
      id,
      describe: () => ({ id, runs: 'here' }),
      async *generate() {
        if (id === 'local/slow') await waits;
        yield END;
      },
      forget: async (conversation: string) => void noted.push(`forget ${conversation} ${id}`),
      close: async () => void noted.push(`close ${id}`),
    } as unknown as LocalRuntime;
  };
  const list = async () => ['local/one', 'local/two', 'local/slow', 'local/broken', 'local/own'];
  const models = createInstalledModels({ list, load, ownId: 'local/own' });
  const answer = async (id: string) => {
    const runtime = await models.find(id);
    const events: GenerationEvent[] = [];
    for await (const event of runtime?.generate({} as never) ?? []) events.push(event);
    return events;
  };
  return { models, noted, answer, goOn };
}

test('the models beside the own one are named, and no other is found', async () => {
  const { models, noted } = shelf();
  expect(await models.ids()).toEqual(['local/one', 'local/two', 'local/slow', 'local/broken']);
  expect(await models.find('local/own')).toBeNull();
  expect(await models.find('local/nobody')).toBeNull();
  expect(noted).toEqual([]);
});

test('one is in memory at a time, loaded once while it is asked again', async () => {
  const { models, noted, answer } = shelf();
  expect(await answer('local/one')).toEqual([END]);
  await answer('local/one');
  expect(models.isLoaded('local/one')).toBe(true);
  await Promise.all([answer('local/two'), answer('local/two')]);
  await models.forget('talk');
  await models.close();
  expect(noted).toEqual([
    ...['load local/one', 'close local/one', 'load local/two'],
    ...['forget talk local/two', 'close local/two'],
  ]);
});

test('one that answers is not taken away: the other is told to come again', async () => {
  const { models, answer, goOn } = shelf();
  const slow = answer('local/slow');
  await expect.poll(() => models.isLoaded('local/slow')).toBe(true);
  const iterating = models.find('local/slow');
  await iterating;
  await expect(answer('local/one')).rejects.toMatchObject({
    ...{ code: 'LOCAL_MODEL_BUSY', retryAfterSeconds: 10 },
  });
  goOn();
  expect(await slow).toEqual([END]);
  expect(await answer('local/one')).toEqual([END]);
});

test('one that cannot be loaded hinders no other', async () => {
  const { answer } = shelf();
  await expect(answer('local/broken')).rejects.toThrow('It cannot be loaded.');
  expect(await answer('local/one')).toEqual([END]);
});
