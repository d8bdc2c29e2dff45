import { expect, test } from 'vitest';
import { chooseRoute } from './auto.ts';

const OPEN = {
  isOffline: false,
  hasConsent: true,
  isSensitive: false,
  hasUnreadable: false,
  hasBudget: true,
  cloud: ['far', 'farther'],
  local: ['near', 'nearer'],
};

test.each([
  [{}, 'far', 'cloud-first'],
  [{ isOffline: true }, 'near', 'offline'],
  [{ hasConsent: false }, 'near', 'no-consent'],
  [{ isSensitive: true }, 'near', 'sensitive-topic'],
  [{ hasUnreadable: true }, 'near', 'image'],
  [{ hasBudget: false }, 'near', 'budget-spent'],
  [{ cloud: [] }, 'near', 'no-cloud-model'],
  [{ isSensitive: true, local: [] }, null, 'sensitive-topic'],
  [{ isOffline: true, isSensitive: true }, 'near', 'offline'],
])('with %o auto goes to %s', (facts, target, reason) => {
  expect(chooseRoute({ ...OPEN, ...facts })).toEqual({ target, reason });
});
