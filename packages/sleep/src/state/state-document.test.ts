import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_SLEEP } from '../statistics/statistics.ts';
import { reducedModelId } from './model-name.ts';
import { readState, type SleepStateDocument, writeState } from './state-document.ts';

const state: SleepStateDocument = {
  model: 'local_nano',
  at: 5,
  statistics: NO_SLEEP,
  monitor: { thresholds: { latency: [0, 10] } },
  history: [],
};
const utf8 = new TextEncoder();

test('reads what it wrote', () => expect(readState(writeState(state))).toEqual(state));

test('a flipped bit or a cut, wherever, is refused', () => {
  const whole = writeState(state);
  const damaged = expect.objectContaining({ code: 'SLEEP_STATE_DAMAGED' });
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
      expect(() => readState(whole.with(at, (whole[at] as number) ^ (1 << bit)))).toThrow(damaged);
      expect(() => readState(whole.slice(0, at))).toThrow(damaged);
    }),
    { numRuns: 100 },
  );
});

test('another version is named, not guessed at', () => {
  const json = JSON.stringify({ version: 7, ...state });
  const bytes = utf8.encode(`${createHash('sha256').update(json).digest('hex')}\n${json}`);
  expect(() => readState(bytes)).toThrow(
    expect.objectContaining({ code: 'SLEEP_STATE_VERSION', message: expect.stringContaining('7') }),
  );
});

test.each([
  ['local/nano', 'local_nano'],
  ['../../etc/passwd', '__.._etc_passwd'],
  ['..', '_'],
  ['modèle 7b', 'mod_le_7b'],
  ['', '_'],
  ['x'.repeat(300), 'x'.repeat(100)],
])('model id %j is reduced to %j', (id, reduced) => expect(reducedModelId(id)).toBe(reduced));
