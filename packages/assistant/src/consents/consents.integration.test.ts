import { CONSENT_VERSION, consents } from '@lethe/protocol';
import { expect, it } from 'vitest';
import { setUp } from '../turn/set-up.fixture.ts';
import { isAllowed } from './consents.ts';

const NOTHING = { cloud: false, style: false, memories: false, training: false };

it('allows nothing until it is switched on', async () => {
  const { assistant } = await setUp();
  expect(await assistant.consents.read('ann')).toEqual({ current: NOTHING, ledger: [] });
});

it('writes every change into the ledger, and nothing else', async () => {
  const { assistant, store, time } = await setUp();
  await assistant.consents.change('ann', 'cloud', false);
  await assistant.consents.change('ann', 'cloud', true);
  const granted = time.clock();
  await assistant.consents.change('ann', 'cloud', true);
  time.advance(5000);
  const after = await assistant.consents.change('ann', 'cloud', false);
  expect(consents.parse(after)).toEqual(after);
  expect(after).toEqual({
    current: NOTHING,
    ledger: [
      { purpose: 'cloud', version: CONSENT_VERSION, granted: false, at: time.clock() },
      { purpose: 'cloud', version: CONSENT_VERSION, granted: true, at: granted },
    ],
  });
  expect(await isAllowed(store, 'ann', 'cloud')).toBe(false);
});

it('is of one user only', async () => {
  const { assistant, store } = await setUp();
  await assistant.consents.change('ann', 'memories', true);
  expect(await isAllowed(store, 'ann', 'memories')).toBe(true);
  expect(await isAllowed(store, 'bob', 'memories')).toBe(false);
});

it('a consent to an earlier wording is none to this one', async () => {
  const { store } = await setUp();
  const entry = { purpose: 'cloud', version: CONSENT_VERSION + 1, granted: true, at: 1 } as const;
  await store.consents.append('ann', entry);
  expect(await isAllowed(store, 'ann', 'cloud')).toBe(false);
});
