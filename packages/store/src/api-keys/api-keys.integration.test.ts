import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { apiKey, hashOf } from '../../test/fill.ts';
import { keyringOf, storeOf, temporaryPath } from '../../test/temporary-store.ts';
import { openContext } from '../open-context.ts';
import { createApiKeys } from './api-keys.ts';

test('there is a bounded number of API keys', async () => {
  const path = temporaryPath();
  await (await storeOf(['ada'], { path })).close();
  const { context, close } = await openContext({ path, keyring: await keyringOf(path) });
  onTestFinished(close);
  const apiKeys = createApiKeys(context, { most: 3 });
  for (const index of [1, 2, 3])
    await apiKeys.create(apiKey({ id: `key-${index}`, hash: hashOf(index) }));
  await expect(apiKeys.create(apiKey())).rejects.toMatchObject({ code: 'API_KEYS_FULL' });
  for (const index of [1, 2, 3])
    expect(await apiKeys.find(hashOf(index))).toMatchObject({ id: `key-${index}` });
});

test('a digest that was written into the row of another key lets nobody in', async () => {
  const path = temporaryPath();
  const store = await storeOf(['ada'], { path });
  await store.apiKeys.create(apiKey());
  await store.close();
  const database = new DatabaseSync(path);
  database.prepare('update api_keys set hash = ?').run(hashOf(1));
  database.close();
  const { apiKeys } = await storeOf([], { path });
  expect(await apiKeys.find(hashOf(1))).toBeNull();
});
