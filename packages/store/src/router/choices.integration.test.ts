import { expect, onTestFinished, test } from 'vitest';
import { keyringOf, storeOf, temporaryPath } from '../../test/temporary-store.ts';
import { openContext } from '../open-context.ts';
import { createRouterChoices } from './choices.ts';

test('choices are bounded: the oldest of the same user goes first', async () => {
  const path = temporaryPath();
  await (await storeOf(['ada', 'bo'], { path })).close();
  const { context, close } = await openContext({ path, keyring: await keyringOf(path) });
  onTestFinished(close);
  const choices = createRouterChoices(context, { perUser: 3 });
  const choice = { at: 7, arm: 'local/nano', propensity: 1, features: [], reward: null };
  await choices.append('bo', { id: 'first', ...choice });
  for (const id of ['a', 'b', 'c', 'd', 'e']) await choices.append('ada', { id, ...choice });
  expect((await choices.list('ada')).map(({ id }) => id)).toEqual(['e', 'd', 'c']);
  expect((await choices.list('bo')).map(({ id }) => id)).toEqual(['first']);
});
