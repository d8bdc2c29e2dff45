import type { Routed, TurnReceipt } from '@lethe/protocol';
import type { RouterChoice } from '@lethe/store';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { askAs, type Browser, signedInBrowser } from '../../test/browser.ts';
import { chatStream, json, type Script } from '../../test/fake-upstream.ts';
import { joined } from '../../test/people.ts';
import { type RunningGateway, runningGateway } from '../../test/running-gateway.ts';
import { openSocket, type SocketClient } from '../../test/socket-client.ts';

const FAR = 'upstream/gpt-x';
const HERE = 'local/tiny';

let gateway: RunningGateway;
let ada: Browser;
let socket: SocketClient;
let turns = 0;

async function signIn(): Promise<void> {
  ada = await signedInBrowser(Number(new URL(gateway.url).port), gateway.running.link());
  socket = await openSocket(ada, { closedByCaller: true });
}

/** Knows one model, which says the time. */
const script: Script = (request, response) =>
  request.path.endsWith('/models')
    ? json({ object: 'list', data: [{ id: 'gpt-x', object: 'model' }] })(request, response)
    : chatStream(['It is noon.'])(request, response);

beforeAll(async () => {
  gateway = await runningGateway({ script });
  await signIn();
});
afterAll(async () => {
  socket?.socket.terminate();
  await gateway?.close();
});

const consent = (granted: boolean) =>
  askAs(ada, '/api/consents/cloud', { method: 'PATCH', body: { granted } });

const over = async (turnId: string): Promise<TurnReceipt> => {
  const end = await socket.next('turnFinished');
  expect(end.receipt.turnId).toBe(turnId);
  return end.receipt;
};

/** Asks for `auto` in a conversation of its own, unless it is named. */
const ask = async (text: string, conversationId = `c${turns + 1}`) => {
  turns += 1;
  const turnId = `t${turns}`;
  socket.send({
    ...{ type: 'turn', turnId, conversationId, text, model: 'auto' },
    timing: { sentMs: 900, correctedCharacters: 0, untimed: null },
  });
  return over(turnId);
};

const rate = async (by: Browser, thumb: 'up' | 'down', turnId = `t${turns}`) => {
  const answer = await askAs(by, `/api/answers/${turnId}/rating`, {
    method: 'POST',
    body: { thumb },
  });
  return answer.status;
};

/** Choices are written beside the answer: waits until the log, newest first, is as it is to be. */
const written = (check: (log: readonly RouterChoice[]) => void) =>
  vi.waitFor(
    async () => {
      const { routerChoices, users } = gateway.running.store;
      const [owner] = await users.list();
      check(await routerChoices.list(owner?.id ?? ''));
    },
    { timeout: 60_000, interval: 20 },
  );
const expectedOf = ({ routed }: TurnReceipt, model: string) =>
  (routed as Routed).expected.find((one) => one.model === model)?.expected;

test('without consent a rule keeps the turn here, and nothing is asked elsewhere', async () => {
  const receipt = await ask('Good morning.');
  expect(receipt).toMatchObject({ model: HERE, route: 'local' });
  expect(receipt.routed).toEqual({ reason: 'no-consent', propensity: 1, expected: [] });
  expect(gateway.upstream.everything()).not.toContain('Good morning.');
});

test('with consent a model elsewhere can be chosen, and the receipt tells between which', async () => {
  await consent(true);
  const receipt = await ask('What is the time?');
  expect(receipt).toMatchObject({ model: FAR, route: 'cloud' });
  expect(receipt.routed?.reason).toBe('learnt');
  expect(receipt.routed?.propensity).toBeCloseTo(0.985, 9);
  expect(receipt.routed?.expected.map(({ model }) => model)).toEqual([FAR, HERE]);
});

test('somebody else’s turn is as unknown as any', async () => {
  const grace = await joined(ada);
  expect(await rate(grace, 'down')).toBe(404);
  expect(await rate(ada, 'down', 'nobodys')).toBe(404);
});

test('a turn on a sensitive subject stays, and so does what is said after it', async () => {
  const conversationId = 'private';
  const first = await ask('My doctor says that I have diabetes and depression.', conversationId);
  expect(first).toMatchObject({ model: HERE, routed: { reason: 'sensitive-topic' } });
  const next = await ask('Go on.', conversationId);
  expect(next).toMatchObject({ model: HERE, routed: { reason: 'sensitive-topic' } });
});

test('asking for another answer is learnt from', async () => {
  const asked = await ask('Name a colour.');
  const { turnId } = asked;
  socket.send({ type: 'regenerate', turnId, conversationId: `c${turns}`, model: 'auto' });
  const again = await over(turnId);
  expect(expectedOf(again, asked.model)).not.toBe(expectedOf(asked, asked.model));
  await written(([newest, before]) => {
    expect(newest).toMatchObject({ arm: again.model, reward: null });
    expect(before).toMatchObject({ arm: asked.model });
    expect(before?.reward ?? 1).toBeLessThanOrEqual(0.1);
  });
});

test('thumbs down lead to another model, and that outlives the process', async () => {
  const liked = async () => {
    const { model } = await ask('Tell me of the sea.');
    expect(await rate(ada, model === FAR ? 'down' : 'up')).toBe(204);
    return model;
  };
  const models: string[] = [];
  for (let turn = 0; turn < 12; turn++) models.push(await liked());
  expect(models).toContain(FAR);
  expect(models.slice(-3)).toEqual([HERE, HERE, HERE]);
  const before = await ask('Tell me of the sea.');
  expect(await rate(ada, 'up')).toBe(204);
  expect(await rate(ada, 'down')).toBe(204);
  await written(([rated]) => expect(rated?.reward ?? 0).toBeGreaterThan(0.7));

  socket.socket.terminate();
  await gateway.restart();
  await signIn();
  const after = await ask('Tell me of the sea.');
  expect(after.model).toBe(HERE);
  expect(expectedOf(after, FAR)).toBeCloseTo(expectedOf(before, FAR) ?? Number.NaN, 2);
  expect(expectedOf(after, HERE)).toBeGreaterThan(0.4);
});
