import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manualClock } from '../../../test/manual-clock.ts';
import { systemRandom } from '../secret.ts';
import { CHALLENGE_MS, createChallenges } from './challenges.ts';

function challenges(maximum?: number) {
  const clock = manualClock(1_700_000_000_000);
  const made = createChallenges({
    random: systemRandom,
    now: clock.now,
    ...(maximum !== undefined && { maximum }),
  });
  return { ...made, advance: clock.advance };
}

test('a challenge is accepted once, for what it was made for', () => {
  const { accept, issue } = challenges();
  const challenge = issue('add:ada');
  expect(accept(challenge, 'signIn')).toBe(false);
  expect(accept(challenge, 'add:grace')).toBe(false);
  expect(accept(challenge, 'add:ada')).toBe(true);
  expect(accept(challenge, 'add:ada')).toBe(false);
});

test('a challenge lives five minutes', () => {
  const { accept, advance, issue } = challenges();
  const [first, second] = [issue('signIn'), issue('signIn')];
  advance(CHALLENGE_MS - 1);
  expect(accept(first, 'signIn')).toBe(true);
  advance(1);
  expect(accept(second, 'signIn')).toBe(false);
});

test('a challenge of another server, or with any bit changed, is refused', () => {
  const { accept, issue } = challenges();
  expect(accept(challenges().issue('signIn'), 'signIn')).toBe(false);
  const bytes = Buffer.from(issue('signIn'), 'base64url');
  fc.assert(
    fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      return !accept(changed.toString('base64url'), 'signIn');
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => !accept(text, 'signIn')));
});

test('what is remembered is bounded, and makes room as it expires', () => {
  const { accept, advance, issue } = challenges(2);
  const [first, second, third] = [issue('signIn'), issue('signIn'), issue('signIn')];
  expect([first, second, third].map((one) => accept(one, 'signIn'))).toEqual([true, true, false]);
  advance(CHALLENGE_MS);
  expect(accept(issue('signIn'), 'signIn')).toBe(true);
});
