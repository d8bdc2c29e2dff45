import { expect, test } from 'vitest';
import { type AutoFacts, reasonToStay } from './auto.ts';
import type { Target } from './targets.ts';

const FAR = { kind: 'connection', id: 'far/large' } as Target;

const OPEN: AutoFacts = {
  isOffline: false,
  hasConsent: true,
  isSensitive: false,
  hasUnreadable: false,
  hasBudget: true,
  cloud: [FAR],
  local: [],
  last: null,
};

test.each([
  [{}, null],
  [{ isOffline: true }, 'offline'],
  [{ hasConsent: false }, 'no-consent'],
  [{ isSensitive: true }, 'sensitive-topic'],
  [{ hasUnreadable: true }, 'image'],
  [{ hasBudget: false }, 'budget-spent'],
  [{ cloud: [] }, 'no-cloud-model'],
  [{ isOffline: true, isSensitive: true }, 'offline'],
] as const)('with %o auto is kept here by %s', (facts, reason) => {
  expect(reasonToStay({ ...OPEN, ...facts })).toBe(reason);
});
