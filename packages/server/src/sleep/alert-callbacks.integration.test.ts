import { readFile, watch, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMonitor } from '@lethe/sleep';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryDirectory } from '../../test/running-server.ts';
import { loadConfig } from '../config/load.ts';
import { alertCallbacks } from './alert-callbacks.ts';

const NO_TIMERS = { after: () => () => undefined };

const configFor = async (onAlert: string) =>
  (await loadConfig({ flags: {}, env: { LETHE_SLEEP__ON_ALERT: onAlert } })).config;

test('the function of the settings is told of an alert: numbers and names', async () => {
  const directory = await temporaryDirectory();
  const told = join(directory, 'told.json');
  const module = join(directory, 'tell.mjs');
  await writeFile(
    module,
    `import { renameSync, writeFileSync } from 'node:fs';
     export default (alert) => {
       writeFileSync(${JSON.stringify(`${told}.part`)}, JSON.stringify(alert));
       renameSync(${JSON.stringify(`${told}.part`)}, ${JSON.stringify(told)});
     };`,
  );
  const callbacks = await alertCallbacks(await configFor(module), NO_TIMERS);
  onTestFinished(() => callbacks.close());
  const monitor = createMonitor({ clock: () => 5, onAlert: callbacks.tellAll });
  const changes = watch(directory)[Symbol.asyncIterator]();
  const change = changes.next();
  for (let i = 0; i < 20; i++) monitor.track('latencyMs', 100);
  monitor.track('latencyMs', 9000);
  let seen = await change;
  while (seen.value?.filename !== 'told.json') seen = await changes.next();
  expect(JSON.parse(await readFile(told, 'utf8'))).toMatchObject({
    ...{ id: 1, at: 5, metric: 'latencyMs', kind: 'anomaly', value: 9000 },
  });
});

test('without one nobody is told; one that cannot be used keeps Lethe from starting', async () => {
  const nobody = await alertCallbacks(await configFor(''), NO_TIMERS);
  expect(nobody.counts()).toEqual({});
  await nobody.close();
  const unusable = alertCallbacks(await configFor('/nowhere/at/all.mjs'), NO_TIMERS);
  await expect(unusable).rejects.toMatchObject({ code: 'CALLBACK_INVALID' });
});
