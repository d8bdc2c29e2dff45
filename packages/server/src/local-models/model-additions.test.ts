import { expect, test } from 'vitest';
import { createModelAdditions, type ModelAdditionsOptions } from './model-additions.ts';

type Asked = Parameters<ModelAdditionsOptions['add']>[0];

/** An addition that goes on until it is told to, or is stopped. */
function slow() {
  const asked: Asked[] = [];
  const faults: unknown[] = [];
  let finish = () => {};
  const additions = createModelAdditions({
    add: (file) => {
      asked.push(file);
      return new Promise((resolve, reject) => {
        finish = () => resolve({ id: 'local/mine' });
        file.signal?.addEventListener('abort', () => reject(file.signal?.reason));
      });
    },
    report: (fault) => faults.push(fault),
  });
  return { additions, asked, faults, finish: () => finish() };
}

test('its progress is told, and one is added at a time', async () => {
  const { additions, asked, finish } = slow();
  expect(additions.newest()).toEqual({ state: 'none' });
  expect(additions.begin({ path: '/m.gguf', name: 'mine' })).toMatchObject({ state: 'adding' });
  asked[0]?.onProgress?.({ copied: 5, total: 9 });
  expect(additions.newest()).toEqual({ state: 'adding', copied: 5, total: 9 });
  expect(() => additions.begin({ path: '/n.gguf' })).toThrow(
    expect.objectContaining({ code: 'MODEL_ADDITION_UNDER_WAY' }),
  );
  finish();
  await expect.poll(() => additions.newest()).toEqual({ state: 'added', id: 'local/mine' });
});

test('it can be stopped, and then another begins', async () => {
  const { additions, faults } = slow();
  additions.begin({ path: '/m.gguf' });
  await additions.stop();
  expect(additions.newest()).toEqual({ state: 'stopped' });
  await additions.stop();
  expect(additions.begin({ path: '/m.gguf' })).toMatchObject({ state: 'adding' });
  expect(faults).toEqual([]);
  await additions.stop();
});
