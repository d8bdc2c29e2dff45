import { expect, it } from 'vitest';
import { ASSISTANT_LIMITS } from '../limits.ts';
import { newMeasured } from '../sessions/person.ts';
import { observeMessage } from './observe.ts';
import { pasted, typed } from './typing.fixture.ts';

const MESSAGES = [
  typed('hey whats up lol gonna grab some food brb'),
  typed('Could you describe the structure of a considerable mountain range?', { intervalMs: 90 }),
  pasted('A sentence that was pasted, about money and travel.'),
  typed('ok'),
  typed('Please tell me more about music, gardens and the weather!', { intervalMs: 420 }),
];

const options = {
  hourOf: (at: number) => (at / 3_600_000) % 24,
  randomId: () => 'session',
  limits: ASSISTANT_LIMITS,
};

/** How many values there are in plain data, at any depth. */
const sizeOf = (data: unknown): number =>
  data !== null && typeof data === 'object'
    ? Object.values(data).reduce((sum: number, value) => sum + sizeOf(value), 0)
    : 1;

it('what is known of a user is as large after 10,000 messages as after 100', () => {
  let measured = newMeasured();
  let at = 1_800_000_000_000;
  let sizeAfterHundred = 0;
  for (let index = 1; index <= 10_000; index++) {
    at += 20_000;
    const message = { ...MESSAGES[index % MESSAGES.length]!, at };
    measured = observeMessage(message, measured, options).after;
    if (index === 100) sizeAfterHundred = sizeOf({ ...measured, moved: {} });
  }
  expect(sizeOf({ ...measured, moved: {} })).toBe(sizeAfterHundred);
  expect(measured.history).toHaveLength(20);
  expect(measured.user.turns).toBe(10_000);
  expect(sizeOf(measured.moved)).toBeLessThan(8 * 40);
}, 60_000);

it('leaves what was known before as it was', () => {
  const before = newMeasured();
  const copy = structuredClone(before);
  observeMessage({ ...MESSAGES[0]!, at: 1 }, before, options);
  expect(before).toEqual(copy);
});

it('holds no text', () => {
  const text = 'Yesterday my grandmother visited Copenhagen with seventeen suitcases';
  const observed = observeMessage({ ...typed(text), at: 1 }, newMeasured(), options);
  const written = JSON.stringify(observed).toLowerCase();
  for (const word of text.toLowerCase().match(/[a-z]{6,}/g)!) expect(written).not.toContain(word);
});
