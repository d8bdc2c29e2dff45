import { type EgressReceipt, receiptCheck, receiptList } from '@lethe/protocol';
import { isBodyOf } from '@lethe/vault';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { askAs, type Browser, signedInBrowser } from '../../test/browser.ts';
import { chatStream, hangingStream, json, silence } from '../../test/fake-upstream.ts';
import { post } from '../../test/people.ts';
import { type RunningGateway, runningGateway } from '../../test/running-gateway.ts';
import { openSocket, type SocketClient } from '../../test/socket-client.ts';

let gateway: RunningGateway;
let ada: Browser;
let socket: SocketClient;
let turns = 0;

beforeAll(async () => {
  gateway = await runningGateway();
  ada = await signedInBrowser(Number(new URL(gateway.url).port), gateway.running.link());
  await post(ada, '/api/connections', {
    ...{ id: 'near', name: 'Near', runs: 'local', models: ['gpt-x'] },
    baseUrl: gateway.upstream.url,
  });
  socket = await openSocket(ada, { closedByCaller: true });
});
beforeEach(() => {
  gateway.upstream.received.length = 0;
});
afterAll(async () => {
  socket?.socket.terminate();
  await gateway?.close();
});

const ask = (text: string, model?: string) => {
  turns += 1;
  socket.send({
    ...{ type: 'turn', turnId: `t${turns}`, conversationId: `c${turns}`, text },
    timing: { sentMs: 900, correctedCharacters: 0, untimed: null },
    ...(model && { model }),
  });
};
const allow = (granted: boolean) =>
  askAs(ada, '/api/consents/cloud', { method: 'PATCH', body: { granted } });

/** How the newest turn ended. */
const ended = () =>
  vi.waitFor(
    () => {
      const end = socket.messages.find(
        (message) =>
          (message.type === 'turnFinished' && message.receipt.turnId === `t${turns}`) ||
          (message.type === 'turnFailed' && message.turnId === `t${turns}`),
      );
      if (end === undefined) throw new Error('the turn has not ended');
      return end;
    },
    { timeout: 60_000, interval: 20 },
  );

const failed = async () => {
  const end = await ended();
  return end.type === 'turnFailed' ? end.code : end.type;
};

const answered = async () => {
  const end = await ended();
  if (end.type !== 'turnFinished') throw new Error(JSON.stringify(end));
  const text = socket.messages
    .filter((message) => message.type === 'turnText' && message.turnId === `t${turns}`)
    .map((message) => ('text' in message ? message.text : ''))
    .join('');
  return { receipt: end.receipt, text };
};

test('without a model named, Lethe answers by itself and nothing is asked elsewhere', async () => {
  ask('Good morning.');
  const { receipt } = await answered();
  expect(receipt).toMatchObject({ model: 'local/tiny', route: 'local', egressBytes: 0, masked: 0 });
  expect(gateway.upstream.received).toEqual([]);
});

test('a model on the owner’s own machine is told everything and nothing counts as left', async () => {
  gateway.upstream.script = chatStream(['It is ', 'sunny at your place.']);
  ask('Is it sunny near ada@example.org?', 'near/gpt-x');
  const { receipt, text } = await answered();
  expect(text).toContain('It is sunny at your place.');
  expect(receipt).toMatchObject({ model: 'near/gpt-x', route: 'local', egressBytes: 0, masked: 0 });
  expect(gateway.upstream.everything()).toContain('ada@example.org');
});

test('nothing leaves without consent, and the turn says why', async () => {
  ask('Write to ada@example.org.', 'upstream/gpt-x');
  expect(await failed()).toBe('EGRESS_CONSENT_MISSING');
  expect(gateway.upstream.received).toEqual([]);
});

test('with consent a message leaves masked, comes back whole, and the receipt counts it', async () => {
  await allow(true);
  gateway.upstream.script = (request, response) => {
    const [placeholder] = /<EMAIL[^>]*>|\[EMAIL[^\]]*\]|\S+@\S+\.\w+/.exec(request.body) ?? [''];
    return chatStream(['I wrote to ', placeholder.slice(0, 4), placeholder.slice(4), '.'])(
      request,
      response,
    );
  };
  ask('Write to ada@example.org.', 'upstream/gpt-x');
  const { receipt, text } = await answered();
  expect(receipt).toMatchObject({ model: 'upstream/gpt-x', route: 'cloud', masked: 1 });
  expect(receipt.egressBytes).toBeGreaterThan(50);
  expect(gateway.upstream.everything()).not.toContain('ada@example.org');
  expect(text).toContain('I wrote to ada@example.org.');
  await allow(false);
});

test('a model that nobody knows is said to be unknown', async () => {
  ask('Hello.', 'nowhere/gpt-x');
  expect(await failed()).toBe('MODEL_UNKNOWN');
  ask('Hello.', 'near/other');
  expect(await failed()).toBe('MODEL_UNKNOWN');
});

test('whoever asked is told what left, before and after, and the receipt proves the after', async () => {
  await allow(true);
  gateway.upstream.script = chatStream(['Done.']);
  ask('Call ada@example.org again.', 'upstream/gpt-x');
  await answered();
  const told = await socket.next('turnLeft');
  const earlier = told.turnId === `t${turns}` ? told : await socket.next('turnLeft');
  expect(earlier.bodies?.before).toContain('Call ada@example.org again.');
  expect(earlier.bodies?.after).not.toContain('ada@example.org');
  expect(gateway.upstream.received.map(({ body }) => body)).toEqual([earlier.bodies?.after]);

  const list = receiptList.parse((await askAs(ada, '/api/receipts')).json());
  const [newest] = list.receipts;
  expect(newest).toMatchObject({ sequence: earlier.receipt, masked: { EMAIL: 1 }, model: 'gpt-x' });
  const body = Buffer.from(earlier.bodies?.after ?? '');
  expect(isBodyOf(body, newest as EgressReceipt)).toBe(true);
  const check = await askAs(ada, '/api/receipts/verify', { method: 'POST' });
  expect(receiptCheck.parse(check.json())).toMatchObject({
    ...{ receipts: list.receipts.length, last: newest?.sequence, faultCount: 0 },
  });
  await allow(false);
});

test('what left is told also where nothing came back; what stays is not told', async () => {
  await allow(true);
  gateway.upstream.script = json({}, 400);
  const before = socket.messages.filter(({ type }) => type === 'turnLeft').length;
  ask('Good evening.', 'upstream/gpt-x');
  await failed();
  gateway.upstream.script = chatStream(['It stays.']);
  ask('Good night.', 'near/gpt-x');
  await answered();
  const left = socket.messages.filter((message) => message.type === 'turnLeft');
  expect(left.length).toBe(before + 1);
  expect(left.at(-1)?.bodies?.after).toContain('Good evening.');
  await allow(false);
});

const stop = () => socket.send({ type: 'stop', turnId: `t${turns}` });
const reachedUpstream = () =>
  vi.waitFor(
    () => {
      const [request] = gateway.upstream.received;
      if (request === undefined) throw new Error('nothing was asked yet');
      return request;
    },
    { timeout: 60_000, interval: 5 },
  );

test.each(['near/gpt-x', 'upstream/gpt-x'])(
  'a stop right after the message to %s ends the turn, and nothing is left waiting',
  async (model) => {
    await allow(true);
    gateway.upstream.script = silence;
    ask('Tell me a very long story.', model);
    stop();
    const { receipt } = await answered();
    expect(receipt.ended).toBe('abort');
    for (const { cutOff } of gateway.upstream.received) await cutOff;
    await allow(false);
  },
);

test.each(['near/gpt-x', 'upstream/gpt-x'])(
  'a stop before the first byte of %s closes the upstream and ends the turn',
  async (model) => {
    await allow(true);
    gateway.upstream.script = silence;
    ask('Tell me another.', model);
    const { cutOff } = await reachedUpstream();
    stop();
    await cutOff;
    const { receipt, text } = await answered();
    expect([receipt.ended, text]).toEqual(['abort', '']);
    await allow(false);
  },
);

test('a stop in the middle closes the upstream and keeps what was said', async () => {
  gateway.upstream.script = hangingStream;
  ask('And one more.', 'near/gpt-x');
  const { cutOff } = await reachedUpstream();
  stop();
  await cutOff;
  expect((await answered()).receipt.ended).toBe('abort');
});
