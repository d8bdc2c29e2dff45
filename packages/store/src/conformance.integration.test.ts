import { afterAll, beforeAll, describe } from 'vitest';
import { accessSuite } from '../test/conformance/access.ts';
import { chainsSuite } from '../test/conformance/chains.ts';
import { credentialsSuite } from '../test/conformance/credentials.ts';
import { diarySuite } from '../test/conformance/diary.ts';
import { keepingSuite } from '../test/conformance/keeping.ts';
import type { Kit } from '../test/conformance/kit.ts';
import { memoriesSuite } from '../test/conformance/memories.ts';
import { privacySuite } from '../test/conformance/privacy.ts';
import { signInsSuite } from '../test/conformance/sign-ins.ts';
import { topicsSuite } from '../test/conformance/topics.ts';
import { turnsSuite } from '../test/conformance/turns.ts';
import { usersSuite } from '../test/conformance/users.ts';
import { type PostgresServer, startPostgres } from '../test/postgres-server.ts';
import { openedStore, storeOf, temporaryPath } from '../test/temporary-store.ts';

const SUITES = {
  users: usersSuite,
  'sign-ins': signInsSuite,
  turns: turnsSuite,
  diary: diarySuite,
  privacy: privacySuite,
  credentials: credentialsSuite,
  memories: memoriesSuite,
  topics: topicsSuite,
  access: accessSuite,
  chains: chainsSuite,
  'keeping and letting go': keepingSuite,
};

const runSuites = (kit: Kit): void => {
  for (const [name, suite] of Object.entries(SUITES)) describe(name, () => suite(kit));
};

describe('on SQLite', () =>
  runSuites({ openedStore, storeOf, place: async () => ({ path: temporaryPath() }) }));

describe('on PostgreSQL', () => {
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  const database = async () => ({
    url: await (server as PostgresServer).emptySchema(),
  });
  runSuites({
    openedStore: async (options) => openedStore({ database: await database(), ...options }),
    storeOf: async (ids, options) => storeOf(ids, { database: await database(), ...options }),
    place: async () => ({ path: temporaryPath(), database: await database() }),
  });
});
