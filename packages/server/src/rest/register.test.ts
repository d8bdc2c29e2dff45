import { OPERATIONS } from '@lethe/protocol';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { perMinute } from '../limits/rate.ts';
import type { Handlers } from './handlers.ts';
import { registerOperations } from './register.ts';
import { useProtocolSchemas } from './validation.ts';

function registered() {
  const app = fastify();
  useProtocolSchemas(app);
  const handlers = Object.fromEntries(Object.keys(OPERATIONS).map((id) => [id, () => undefined]));
  registerOperations(app, handlers as unknown as Handlers, { costly: perMinute(10) });
  return app;
}

test('every operation of the table has its route', () => {
  const app = registered();
  for (const { method, path } of Object.values(OPERATIONS)) {
    expect(app.hasRoute({ method, url: path })).toBe(true);
  }
});

test.each(['/api/further', '/readyz'])(
  'a route at %s that is not in the table is refused',
  (url) => {
    const app = registered();
    expect(() => app.put(url, () => 'x')).toThrow('OPERATIONS');
  },
);

test('a handler for every operation, no more and no fewer, is what compiles', () => {
  const handlers = {} as Handlers;
  // @ts-expect-error an operation without a handler
  const fewer: Handlers = { livez: handlers.livez };
  // @ts-expect-error a handler without an operation
  const more: Handlers = { ...handlers, further: () => undefined };
  expect([Object.keys(fewer), Object.keys(more)]).toEqual([['livez'], ['further']]);
});
