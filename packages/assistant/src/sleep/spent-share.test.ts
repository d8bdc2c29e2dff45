import { expect, test } from 'vitest';
import { spentShare } from './spent-share.ts';

const ALLOWED = { seconds: 100, tokens: 1000, microcents: 50 };

test.each([
  [{ seconds: 0, tokens: 0, microcents: 0 }, ALLOWED, 0],
  [{ seconds: 25, tokens: 100, microcents: 0 }, ALLOWED, 0.25],
  [{ seconds: 25, tokens: 400, microcents: 10 }, ALLOWED, 0.4],
  [{ seconds: 25, tokens: 400, microcents: 45 }, ALLOWED, 0.9],
  [{ seconds: 200, tokens: 0, microcents: 0 }, ALLOWED, 1],
  [{ seconds: 5, tokens: 0, microcents: 0 }, { seconds: 0, tokens: 0, microcents: 0 }, 0],
])('%o of %o is %d', (spent, allowed, share) => expect(spentShare(spent, allowed)).toBe(share));
