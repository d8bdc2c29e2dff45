import { randomBytes } from 'node:crypto';
import type { Account, OperationId } from '@lethe/protocol';
import { OPERATIONS, type Operation } from '@lethe/protocol';
import { tinyModelFiles, writeModelFolder } from '../../models/test/tiny-nano.ts';
import { loadConfig } from '../src/config/load.ts';
import { hashSecret } from '../src/identity/secret.ts';
import { type Running, start } from '../src/start.ts';
import { type Answer, askAs, type Browser, signedInBrowser } from './browser.ts';
import { joined } from './people.ts';
import { openSocket, turn } from './socket-client.ts';

/** Ids of what one person has, by what they are ids of. */
export interface Owned {
  userId: string;
  conversation: string;
  turn: string;
  session: string;
  memory: string;
  signIn: string;
  passkey: string;
  key: string;
}

export interface TwoPeople {
  running: Running;
  /** The owner, whose things the other one tries to reach. */
  ada: Browser;
  adas: Owned;
  /** A member. */
  grace: { userId: string };
  /** A fresh browser of the member: some operations end the one they are asked with. */
  graceAnew(): Promise<Browser>;
  close(): Promise<void>;
}

const ROOMY = {
  'limits.anonymousPerMinute': 100_000,
  'limits.userPerMinute': 100_000,
  'limits.signInPerMinute': 100_000,
  'limits.costlyPerMinute': 100_000,
};

/** Lethe as it is served, with a tiny model, and two people who each used all of it. */
export async function twoPeople(dataDirectory: string): Promise<TwoPeople> {
  const model = await writeModelFolder(tinyModelFiles());
  const { config } = await loadConfig({
    flags: { 'server.port': 0, 'data.directory': dataDirectory, 'log.level': 'silent', ...ROOMY },
    env: {},
  });
  const running = await start({ config, model, seed: 7 });
  const port = Number(new URL(running.url).port);
  const ada = await signedInBrowser(port, running.link());
  await askAs(ada, '/api/profile', { method: 'PATCH', body: { name: 'Ada' } });
  const grace = await joined(ada);
  const adas = await useAll(running, ada, 'ada');
  await useAll(running, grace, 'grace');
  return {
    running,
    ada,
    adas,
    grace,
    graceAnew: () => anotherBrowser(running, port, grace.userId),
    async close() {
      await running.close({ graceMs: 0 });
      await model[Symbol.asyncDispose]();
    },
  };
}

/** Makes one of everything that a person can have. */
async function useAll({ store }: Running, by: Browser, mark: string): Promise<Owned> {
  const read = async <Value>(path: string) => (await askAs(by, path)).json<Value>();
  const { userId } = await read<Account>('/api/session');
  const conversation = `talk-${mark}`;
  const socket = await openSocket(by, { closedByCaller: true });
  const words = { conversationId: conversation, text: `Words of ${mark}.`, model: 'auto' };
  socket.send(turn(`turn-${mark}`, words));
  await socket.next('turnFinished');
  socket.socket.close();
  await socket.closed;
  const body = { text: `What ${mark} wants remembered.` };
  const memory = (await askAs(by, '/api/memories', { method: 'POST', body })).json<{
    id: string;
  }>();
  await store.credentials.addPasskey(userId, {
    credentialId: randomBytes(32).toString('base64url'),
    publicKey: randomBytes(77).toString('base64url'),
    counter: 0,
    transports: [],
    label: `Key of ${mark}`,
    backedUp: false,
    createdAt: 0,
    usedDay: null,
  });
  const key = { label: `Client of ${mark}`, scopes: ['chat'] };
  await askAs(by, '/api/keys', { method: 'POST', body: key });
  const [made] = (await read<{ keys: { id: string }[] }>('/api/keys')).keys;
  const [session] = (await read<{ sessions: { id: string }[] }>('/api/diary')).sessions;
  const [signIn] = (await read<{ signIns: { id: string }[] }>('/api/sign-ins')).signIns;
  const [passkey] = (await read<{ passkeys: { id: string }[] }>('/api/credentials')).passkeys;
  return {
    userId,
    conversation,
    turn: `turn-${mark}`,
    session: session?.id ?? '',
    memory: memory.id,
    signIn: signIn?.id ?? '',
    passkey: passkey?.id ?? '',
    key: made?.id ?? '',
  };
}

async function anotherBrowser({ store }: Running, port: number, userId: string): Promise<Browser> {
  const token = randomBytes(32).toString('base64url');
  await store.signIns.create({
    tokenHash: hashSecret(token),
    userId,
    expiresAt: Date.now() + 3_600_000,
  });
  const bare = { port, cookie: `lethe_session_${port}=${token}`, csrf: '' };
  const { csrfToken } = (await askAs(bare, '/api/session')).json<Account>();
  return { ...bare, csrf: csrfToken };
}

/** Asks an operation of the table. */
export function askOperation(
  by: Browser,
  id: OperationId,
  { params = {}, body }: { params?: Readonly<Record<string, string>>; body?: object | undefined },
): Promise<Answer> {
  const { method, path }: Operation = OPERATIONS[id];
  const filled = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
  return askAs(by, filled, { method, ...(body !== undefined && { body }) });
}
