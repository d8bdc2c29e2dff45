import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATIONS, type Operation, type OperationId } from '@lethe/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, askAs } from '../../test/browser.ts';
import { codeOf } from '../../test/people.ts';
import { openSocket, turn } from '../../test/socket-client.ts';
import { askOperation, type Owned, type TwoPeople, twoPeople } from '../../test/two-people.ts';

/**
 * How an operation could reach somebody else's things. `own`: it names none, and answers with the asking
 * user's own. `byId`: it names one by its id; for another user that id is as unknown as any. `byRole`: it
 * is about other people, and refused to a member whoever they name. `nobodys`: it is about no person, or
 * open and proves who asks by a secret. `answers` is what its owner gets for the same request.
 */
type Reach =
  | { kind: 'nobodys' }
  | { kind: 'own'; params?: Record<string, string>; body?: object }
  | { kind: 'byId'; id: keyof Owned; body?: object; answers: number }
  | { kind: 'byRole'; id?: keyof Owned; body?: object };

/** An entry for every operation: one without does not compile, and fails below. */
const REACH: Record<OperationId, Reach> = {
  livez: { kind: 'nobodys' },
  readyz: { kind: 'nobodys' },
  listModels: { kind: 'nobodys' },
  readConstitution: { kind: 'own' },
  tryConstitution: { kind: 'nobodys' },
  saveConstitution: {
    kind: 'byRole',
    body: { draft: { sensitivity: 'low', principles: [] }, replaces: '0'.repeat(64) },
  },
  readRedTeam: { kind: 'byRole' },
  signIn: { kind: 'nobodys' },
  signInWithPassphrase: { kind: 'nobodys' },
  beginPasskeySignIn: { kind: 'nobodys' },
  signInWithPasskey: { kind: 'nobodys' },
  readInvitation: { kind: 'nobodys' },
  beginInvitedPasskey: { kind: 'nobodys' },
  acceptInvitation: { kind: 'nobodys' },

  account: { kind: 'own' },
  signOut: { kind: 'own' },
  listSignIns: { kind: 'own' },
  endSignIn: { kind: 'byId', id: 'signIn', answers: 204 },
  signOutEverywhere: { kind: 'own' },
  makeSocketTicket: { kind: 'own' },
  changeProfile: { kind: 'own', body: { name: 'Grace' } },
  readCredentials: { kind: 'own' },
  changePassphrase: { kind: 'own', body: { passphrase: 'five quiet otters drift' } },
  beginPasskey: { kind: 'own', body: {} },
  addPasskey: { kind: 'own', body: {} },
  removePasskey: { kind: 'byId', id: 'passkey', body: {}, answers: 204 },

  listPeople: { kind: 'byRole' },
  invite: { kind: 'byRole', body: { role: 'member' } },
  withdrawInvitation: { kind: 'byRole', id: 'memory' },
  changePerson: { kind: 'byRole', id: 'userId', body: { role: 'member' } },
  signOutPerson: { kind: 'byRole', id: 'userId' },
  removePerson: { kind: 'byRole', id: 'userId' },
  sleepNow: { kind: 'byRole', body: { mode: 'light' } },
  wake: { kind: 'byRole' },
  makeRecovery: { kind: 'byRole', id: 'userId' },
  recover: { kind: 'nobodys' },
  eraseAccount: { kind: 'own', body: { current: 'not my passphrase' } },
  readVault: { kind: 'own' },
  rotateKeys: { kind: 'own', body: { whose: 'own' } },

  listConversations: { kind: 'own' },
  readConversation: { kind: 'byId', id: 'conversation', answers: 200 },
  dropConversation: { kind: 'byId', id: 'conversation', answers: 204 },
  rateAnswer: { kind: 'byId', id: 'turn', body: { thumb: 'up' }, answers: 204 },
  readAdaptation: { kind: 'own' },
  changeAxis: { kind: 'own', params: { axis: 'warmth' }, body: { value: 0.9 } },
  undoAdaptation: { kind: 'own' },
  readDiary: { kind: 'own' },
  readSleep: { kind: 'own' },
  readDiarySession: { kind: 'byId', id: 'session', answers: 200 },
  deleteDiarySession: { kind: 'byId', id: 'session', answers: 204 },
  exportStored: { kind: 'own' },
  readPrivacy: { kind: 'own' },
  deleteStored: { kind: 'own' },
  listMemories: { kind: 'own' },
  createMemory: { kind: 'own', body: { text: 'Mine.' } },
  readMemory: { kind: 'byId', id: 'memory', answers: 200 },
  changeMemory: { kind: 'byId', id: 'memory', body: { text: 'Reworded.' }, answers: 200 },
  forgetMemory: { kind: 'byId', id: 'memory', answers: 204 },
  readConsents: { kind: 'own' },
  readRouterLog: { kind: 'own' },
  simulateRouter: { kind: 'nobodys' },
  listAddedModels: { kind: 'byRole' },
  addModel: { kind: 'byRole', body: { path: '/nowhere/model.gguf' } },
  stopAddingModel: { kind: 'byRole' },
  removeAddedModel: { kind: 'byRole', id: 'memory' },
  listReceipts: { kind: 'own' },
  verifyReceipts: { kind: 'nobodys' },
  listKeys: { kind: 'own' },
  makeKey: { kind: 'own', body: { label: 'Mine' } },
  revokeKey: { kind: 'byId', id: 'key', answers: 204 },
  listConnections: { kind: 'byRole' },
  addConnection: {
    kind: 'byRole',
    body: { id: 'mine', name: 'Mine', baseUrl: 'http://127.0.0.1:9/v1' },
  },
  changeConnection: { kind: 'byRole', id: 'memory', body: { name: 'Ours' } },
  removeConnection: { kind: 'byRole', id: 'memory' },
  testConnection: { kind: 'byRole', id: 'memory' },
  findServers: { kind: 'byRole' },
  listModelChoices: { kind: 'own' },
  readPrices: { kind: 'byRole' },
  changePrices: { kind: 'byRole', body: { prices: [] } },
  changeConsent: { kind: 'own', params: { purpose: 'cloud' }, body: { granted: true } },
};

const IDS = Object.keys(OPERATIONS) as OperationId[];

/** They answer everybody the same and have nothing of anybody's. */
const KEEPS_NOTHING: ReadonlySet<OperationId> = new Set([
  'listModels',
  'tryConstitution',
  'verifyReceipts',
  'simulateRouter',
]);

/** What its owner sees of everything, to notice any change. */
const VIEWS = [
  '/api/session',
  '/api/conversations',
  '/api/adaptation',
  '/api/diary',
  '/api/memories',
  '/api/consents',
  '/api/credentials',
  '/api/sign-ins',
  '/api/keys',
];

let people: TwoPeople;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-two-'));
  people = await twoPeople(join(directory, 'data'));
});
afterAll(async () => {
  await people?.close();
  await rm(directory, { recursive: true, force: true });
});

async function adasView(): Promise<unknown[]> {
  const { ada, adas } = people;
  const paths = [
    ...VIEWS,
    `/api/conversations/${adas.conversation}`,
    `/api/diary/${adas.session}`,
    `/api/memories/${adas.memory}`,
  ];
  const seen: unknown[] = [];
  for (const path of paths) seen.push((await askAs(ada, path)).json());
  return seen;
}

/** Nothing in it is Ada's: none of her ids, and no word of hers. */
function expectNothingOfAda({ body }: Answer) {
  for (const mark of [...Object.values(people.adas), 'Ada', 'ada']) {
    expect(body.split(/[^A-Za-z0-9_-]/)).not.toContain(mark);
  }
}

/** An id in whichever parameter the path has for it. */
const named = (id: string) => ({ id, turnId: id });

const withoutRequestId = (answer: Answer) => ({
  status: answer.status,
  error: { ...answer.json<{ error: object }>().error, requestId: '' },
});

describe('another person’s things', () => {
  test.each(IDS)('%s reaches none of them', async (id) => {
    const reach = REACH[id];
    expect(reach, `${id} needs an entry in REACH`).toBeDefined();
    if (reach.kind === 'nobodys') return;
    const before = await adasView();
    const body = reach.kind === 'own' ? reach.body : 'body' in reach ? reach.body : undefined;
    const asked = async (objectId: string) => {
      const params = reach.kind === 'own' ? (reach.params ?? {}) : named(objectId);
      return askOperation(await people.graceAnew(), id, { params, body });
    };
    const target = reach.kind === 'own' || reach.id === undefined ? '' : people.adas[reach.id];
    const answer = await asked(target);
    expectNothingOfAda(answer);
    if (reach.kind === 'byId') {
      expect(answer.status).toBe(404);
      expect(withoutRequestId(answer)).toEqual(withoutRequestId(await asked('nothing-of-anybody')));
    }
    if (reach.kind === 'byRole') expect(codeOf(answer)).toBe('ROLE_FORBIDS');
    expect(answer.status).not.toBe(500);
    expect(await adasView()).toEqual(before);
  });

  test.each(IDS.filter((id) => 'body' in OPERATIONS[id]))(
    '%s takes no user’s id in its body',
    async (id) => {
      const reach = REACH[id];
      const body = { ...('body' in reach ? reach.body : {}), userId: people.adas.userId };
      const target = reach.kind === 'byId' || reach.kind === 'byRole' ? reach.id : undefined;
      const params = {
        ...(reach.kind === 'own' ? reach.params : {}),
        ...named(target === undefined ? 'x' : people.adas[target]),
      };
      const by = reach.kind === 'byRole' ? people.ada : await people.graceAnew();
      const answer = await askOperation(by, id, { params, body });
      expect([answer.status, codeOf(answer)]).toEqual([400, 'INVALID_REQUEST']);
    },
  );

  test('an operation that names something is not called own', () => {
    for (const id of IDS) {
      const { access, path }: Operation = OPERATIONS[id];
      const { kind } = REACH[id];
      if (path.includes(':id')) expect([id, kind]).toEqual([id, expect.stringMatching(/^by/)]);
      if (kind === 'nobodys') {
        expect([id, access === 'open' || KEEPS_NOTHING.has(id)]).toEqual([id, true]);
      }
    }
  });
});

describe('the socket', () => {
  const settled = async (socket: Awaited<ReturnType<typeof openSocket>>) => {
    const ponged = new Promise((resolve) => socket.socket.once('pong', resolve));
    socket.socket.ping();
    await ponged;
  };

  test('a conversation, a turn or a draft of somebody else’s is as unknown as any', async () => {
    const { adas } = people;
    const before = await adasView();
    const grace = await people.graceAnew();
    const socket = await openSocket(grace);
    const { conversation: conversationId, turn: turnId } = adas;
    socket.send({ type: 'regenerate', turnId, conversationId });
    const failed = await socket.next('turnFailed');
    socket.send({ type: 'regenerate', turnId: 'nobodys', conversationId: 'nobodys' });
    const unknown = await socket.next('turnFailed');
    expect({ ...failed, turnId: '' }).toEqual({ ...unknown, turnId: '' });
    socket.send({ type: 'stop', turnId });
    socket.send({ type: 'discard', conversationId });
    await settled(socket);
    expect(await adasView()).toEqual(before);
  });

  test('a turn under somebody else’s conversation id starts a conversation of one’s own', async () => {
    const { adas } = people;
    const before = await adasView();
    const grace = await people.graceAnew();
    const socket = await openSocket(grace);
    const conversationId = adas.conversation;
    socket.send(turn('turn-of-grace', { conversationId, text: 'Mine alone.' }));
    await socket.next('turnFinished');
    const own = (await askAs(grace, `/api/conversations/${conversationId}`)).json<{
      turns: { text: string }[];
    }>();
    expect(own.turns.map(({ text }) => text)).toEqual(['Mine alone.']);
    expect(JSON.stringify(socket.messages)).not.toContain('Words of ada');
    expect(await adasView()).toEqual(before);
  });

  test('messages for one person reach no socket of another', async () => {
    const [hers, mine] = [await openSocket(people.ada), await openSocket(await people.graceAnew())];
    await askOperation(people.ada, 'undoAdaptation', {});
    await hers.next('adaptation');
    await settled(mine);
    expect(mine.messages.map(({ type }) => type)).toEqual(['ready']);
  });
});

// Last, because it takes them away: the ids above were real, and their owner can use them.
describe('their owner', () => {
  const byId = IDS.flatMap((id) => {
    const reach = REACH[id];
    return reach.kind === 'byId' ? [{ operation: id, ...reach }] : [];
  });
  const lastDeletes = byId.toSorted((a, b) => a.answers - b.answers);
  test.each(lastDeletes.filter(({ operation }) => operation !== 'endSignIn'))(
    '$operation: $answers',
    async ({ answers, body, id, operation }) => {
      const params = named(people.adas[id]);
      expect((await askOperation(people.ada, operation, { params, body })).status).toBe(answers);
    },
  );

  test('endSignIn: 204, and signed out', async () => {
    const params = { id: people.adas.signIn };
    expect((await askOperation(people.ada, 'endSignIn', { params })).status).toBe(204);
    expect((await askAs(people.ada, '/api/session')).status).toBe(401);
  });
});
