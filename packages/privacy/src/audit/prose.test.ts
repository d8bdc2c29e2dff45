import { expect, test } from 'vitest';
import { holdsProse } from './prose.ts';

test.each([
  'I told you that this is not what we wanted to do',
  '{"note":"das ist nicht der Weg, den ich gehen will"}',
  'code=7 je ne sais pas ce que tu veux de moi',
  '我们昨天晚上一起去看了一场很好的电影',
])('%s', (text) => expect(holdsProse(text)).toBe(true));

test.each([
  'level=info code=7 route=local ms=12.5',
  'SELECT id, name, at FROM turns',
  'user, session, turn, cycle, step, journal, weight',
  'the end',
  '',
])('none in %s', (text) => expect(holdsProse(text)).toBe(false));

test('a sentence behind a very long run of words is found', () =>
  expect(holdsProse(`${'item '.repeat(500)}that is what I have to say to you`)).toBe(true));

test('a million letters without a space', () =>
  expect(holdsProse('x'.repeat(1_000_000))).toBe(false));
