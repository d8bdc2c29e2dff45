import type { ErasureReport, VaultReport } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { askAs, type Browser } from '../../test/browser.ts';
import { manualClock } from '../../test/manual-clock.ts';
import { codeOf, joined, PASSPHRASE, post } from '../../test/people.ts';
import { runningServer } from '../../test/running-server.ts';

const reportOf = async (by: Browser) => (await askAs(by, '/api/vault')).json<VaultReport>();

/** Asks until nothing is being sealed anew any more. */
async function rotatedReport(by: Browser): Promise<VaultReport> {
  for (;;) {
    const report = await reportOf(by);
    if (!report.rotating) return report;
  }
}

test('everybody replaces their own key while the server runs', async () => {
  const clock = manualClock();
  const { browser, store } = await runningServer({ clock });
  const grace = await joined(await browser());
  const before = await reportOf(grace);
  clock.advance(1000);
  const answer = (await post(grace, '/api/vault/rotation', { whose: 'own' })).json<VaultReport>();
  expect(answer.installationKeySince).toBeNull();
  expect(answer.keySince).toBeGreaterThan(before.keySince as number);
  const after = await rotatedReport(grace);
  expect(after.moved).toBeGreaterThan(0);
  expect(await store.rotation.remaining(grace.userId)).toBe(0);
  const events = (await store.audit.list({ userId: grace.userId })).map(
    ({ event }) => event?.action,
  );
  expect(events).toContain('key.rotated');
  const refused = await post(grace, '/api/vault/rotation', { whose: 'everybody' });
  expect(codeOf(refused)).toBe('ROLE_FORBIDS');
});

test('the owner replaces the keys of everybody and that of the installation', async () => {
  const clock = manualClock();
  const { browser, store } = await runningServer({ clock });
  const owner = await browser();
  const grace = await joined(owner);
  const before = await reportOf(owner);
  clock.advance(1000);
  await post(owner, '/api/vault/rotation', { whose: 'everybody' });
  const after = await rotatedReport(owner);
  expect(after.installationKeySince).toBeGreaterThan(before.installationKeySince as number);
  expect(await store.rotation.since(grace.userId)).toBe(after.keySince);
  for (const whose of [grace.userId, null]) expect(await store.rotation.remaining(whose)).toBe(0);
  expect((await askAs(grace, '/api/session')).status).toBe(200);
});

test('somebody erases themselves with their passphrase, and nothing is found of them', async () => {
  const { browser, store } = await runningServer();
  const owner = await browser();
  const grace = await joined(owner);
  await store.memories.create(grace.userId, { id: 'memory-of-grace', text: 'The cat is Fen' });
  const wrong = await post(grace, '/api/account/erase', { current: 'not my passphrase' });
  expect(codeOf(wrong)).toBe('CURRENT_PASSPHRASE');
  const answer = await post(grace, '/api/account/erase', { current: PASSPHRASE });
  const report = answer.json<ErasureReport>();
  expect(report).toMatchObject({ keyDestroyed: true, traces: 0 });
  expect(report.rows).toBeGreaterThan(3);
  expect(await store.users.get(grace.userId)).toBeNull();
  expect((await askAs(grace, '/api/session')).status).toBe(401);
  expect(codeOf(await post(owner, '/api/account/erase'))).toBe('LAST_OWNER');
});
