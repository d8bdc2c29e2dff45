import { join } from 'node:path';
import { type AuditSummary, auditDataDirectory } from '@lethe/privacy/audit';
import { expect, test } from 'vitest';
import { signedInBrowser } from '../../test/browser.ts';
import { temporaryDirectory } from '../../test/running-server.ts';
import { keys, openSocket, turn } from '../../test/socket-client.ts';
import { loadConfig } from '../config/load.ts';
import { start } from '../start.ts';
import { DIGEST_COLUMNS } from './digest-columns.ts';
import { OWN_KEYS } from './own-places.ts';

const SAID =
  'My name is Maria Quillfeather, write to maria.quillfeather@example.org or call +44 20 7946 0958.';

const auditOf = (directory: string): Promise<AuditSummary> =>
  auditDataDirectory(directory, {
    keysIn: OWN_KEYS,
    digests: DIGEST_COLUMNS,
    known: ['Quillfeather', 'maria.quillfeather@example.org', '+44 20 7946 0958'],
    knownTexts: [SAID],
  });

const CLEAN = { findings: 0, unreadable: 0, counted: [] };

test('a data directory that was used holds nothing of what was said', async () => {
  const directory = join(await temporaryDirectory(), 'data');
  const flags = { 'server.port': 0, 'data.directory': directory };
  const { config } = await loadConfig({ flags, env: {} });
  const running = await start({ config, seed: 7, logDestination: { write: () => {} } });
  try {
    const browser = await signedInBrowser(Number(new URL(running.url).port), running.link());
    const socket = await openSocket(browser);
    socket.send(keys(0, 120, 260, 390, 520));
    socket.send(turn('t1', { text: SAID }));
    await socket.next('turnFinished');
    expect(await auditOf(directory)).toMatchObject(CLEAN);
  } finally {
    await running.close({ graceMs: 0 });
  }
  expect(await auditOf(directory)).toMatchObject(CLEAN);
});
