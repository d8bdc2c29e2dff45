import { routerLog, routerSimulation } from '@lethe/protocol';
import type { RouterChoice } from '@lethe/store';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { askAs, signedInBrowser } from '../../test/browser.ts';
import { hangingStream, json, type Script, wholeAnswer } from '../../test/fake-upstream.ts';
import { type RunningGateway, runningGateway } from '../../test/running-gateway.ts';

const FAR = 'upstream/gpt-x';
const HERE = 'local/tiny';

const answering =
  (script: Script): Script =>
  (request, response) =>
    request.path.endsWith('/models')
      ? json({ object: 'list', data: [{ id: 'gpt-x', object: 'model' }] })(request, response)
      : script(request, response);

let gateway: RunningGateway;
let key: string;
beforeAll(async () => {
  gateway = await runningGateway();
  key = await gateway.key({ policy: 'off' });
});
beforeEach(() => {
  gateway.upstream.script = answering(wholeAnswer('It is noon.'));
});
afterAll(() => gateway?.close());

interface Asking {
  readonly body?: object;
  readonly by?: string;
  readonly signal?: AbortSignal;
}

/** A conversation in which these were said by turns, with Lethe choosing. */
const ask = (said: readonly string[], { body = {}, by = key, ...more }: Asking = {}) =>
  gateway.ask('/v1/chat/completions', {
    key: by,
    body: {
      model: 'auto',
      max_tokens: 4,
      messages: said.map((content, at) => ({ role: at % 2 ? 'assistant' : 'user', content })),
      ...body,
    },
    ...more,
  });

const routeOf = ({ headers }: Response) => {
  const [route, ...told] = (headers.get('x-lethe-route') ?? '').split('; ');
  return { route, ...Object.fromEntries(told.map((one) => one.split('='))) } as Record<
    'route' | 'model' | 'reason' | 'propensity',
    string
  >;
};
const expectedOf = ({ headers }: Response) =>
  Object.fromEntries(
    (headers.get('x-lethe-expected') ?? '').split(', ').map((one) => {
      const [model, expected] = one.split('=') as [string, string];
      return [model, Number(/^-?[\d.]+/.exec(expected)?.[0])];
    }),
  );

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

test('what was learnt chooses, and the headers say why', async () => {
  const response = await ask(['What is the time?']);
  expect(response.status).toBe(200);
  expect(routeOf(response)).toEqual({
    ...{ route: 'cloud', model: FAR, reason: 'learnt', propensity: '0.9850' },
  });
  expect(Object.keys(expectedOf(response)).toSorted()).toEqual([HERE, FAR].toSorted());
  await written(([newest]) =>
    expect(newest).toMatchObject({ arm: FAR, propensity: 0.985, reward: null }),
  );
});

test('a conversation that goes on was well answered', async () => {
  await ask(['Name a river.']);
  await ask(['Name a river.', 'The Lethe.', 'And another.']);
  await written(([, first]) => {
    expect(first?.reward ?? 0).toBeGreaterThan(0.4);
    expect(first?.reward ?? 1).toBeLessThanOrEqual(0.7);
  });
});

test('the same asked again was poorly answered', async () => {
  const first = await ask(['Name a colour.']);
  await ask(['Name a colour.']);
  await written(([newest, before]) => {
    expect(newest?.reward).toBeNull();
    expect(before).toMatchObject({ arm: routeOf(first).model });
    expect(before?.reward ?? 1).toBeLessThanOrEqual(0.1);
  });
});

test('keys do not share conversations', async () => {
  await ask(['Name a flower.']);
  await ask(['Name a flower.'], { by: await gateway.key({ policy: 'off' }) });
  await written(([, before]) => expect(before?.reward).toBeNull());
});

test('an answer that its client leaves is worth little', async () => {
  gateway.upstream.script = answering(hangingStream);
  const client = new AbortController();
  const response = await ask(['Tell me all.'], { body: { stream: true }, signal: client.signal });
  expect(routeOf(response).model).toBe(FAR);
  client.abort();
  await written(([newest]) => {
    expect(newest?.reward ?? 1).toBeLessThanOrEqual(0.35);
    expect(newest?.reward ?? 0).toBeGreaterThan(0.1);
  });
});

test('only what can do it is chosen between: a tool is not offered to a model that calls none', async () => {
  const tools = [{ type: 'function', function: { name: 'look', parameters: { type: 'object' } } }];
  expect(Object.keys(expectedOf(await ask(['Look.'], { body: { tools } })))).toEqual([FAR]);
  const response_format = { type: 'json_object' };
  expect(Object.keys(expectedOf(await ask(['Hi'], { body: { response_format } })))).toEqual([FAR]);
});

test('a key chooses only between the models of its list', async () => {
  const by = await gateway.key({ policy: 'off', models: ['auto', 'local/*'] });
  const response = await ask(['Good day.'], { by });
  expect(routeOf(response)).toEqual({
    ...{ route: 'local', model: HERE, reason: 'no-cloud-model', propensity: '1.0000' },
  });
  expect(response.headers.get('x-lethe-expected')).toBe('none');
});

test('a model that fails loses its place, and that outlives the process', async () => {
  gateway.upstream.script = answering(json({}, 500, { 'retry-after-ms': '1' }));
  let last: Response | undefined;
  // A new conversation each, so that nothing counts as asked again; every failure is heard of before the next.
  for (
    let turn = 0;
    turn < 60 && (!last || routeOf(last).model !== HERE || routeOf(last).reason !== 'learnt');
    turn++
  ) {
    last = await ask([`Good morning, it is the ${turn}th.`]);
    const { status } = last;
    await written(([newest]) => {
      if (status !== 200) expect(newest?.reward ?? 1).toBeLessThanOrEqual(0);
    });
  }
  expect(routeOf(last as Response).model).toBe(HERE);
  gateway.upstream.script = answering(wholeAnswer('It is noon.'));
  const before = expectedOf(await ask(['Good morning, it is late.']));
  await gateway.restart();
  const after = expectedOf(await ask(['Good morning, it is late.']));
  expect(after[FAR]).toBeCloseTo(before[FAR] as number, 2);
  expect(after[FAR]).toBeLessThan(0.5);
});

test('its owner reads how it did, and how it does where the truth is known', async () => {
  const owner = await signedInBrowser(Number(new URL(gateway.url).port), gateway.running.link());
  const log = routerLog.parse((await askAs(owner, '/api/router/log')).json());
  expect(log.choices).toBeGreaterThan(0);
  expect(log.models.map(({ model }) => model)).toContain(FAR);
  const post = { method: 'POST' } as const;
  const simulated = await askAs(owner, '/api/router/simulation', post);
  const { regrets } = routerSimulation.parse(simulated.json());
  const of = (name: string) => regrets.find(({ policy }) => policy === name)?.value ?? Number.NaN;
  expect(of('bandit')).toBeLessThan(of('alwaysLocal'));
  expect(of('shuffled')).toBeGreaterThan(0.8 * of('chance'));
  const again = await askAs(owner, '/api/router/simulation', post);
  expect(again.json()).toEqual(simulated.json());
});
