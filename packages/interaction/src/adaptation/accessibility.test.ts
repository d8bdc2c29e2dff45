import { expect, test } from 'vitest';
import { type AccessibilityState, countTurn, newAccessibility } from './accessibility.ts';

const after = (turns: string): AccessibilityState =>
  [...turns].reduce(
    (state, turn) => countTurn(state, turn === 'u' ? null : turn === 's'),
    newAccessibility(),
  );

test.each([
  ['ss', false],
  ['sss', true],
  ['sscs', false],
  ['sscsss', true],
  ['sssccc', true],
  ['ssscccc', false],
  ['ssscccsccc', true],
  ['ssssssssscccc', false],
  ['susus', true],
  ['sssuuuucccu', true],
])('after the turns %s (slow, calm, untimed) it is on: %s', (turns, on) => {
  expect(after(turns).on).toBe(on);
});

test('its counts do not grow', () => {
  expect(after('s'.repeat(1000)).slowTurns).toBe(3);
  expect(after('c'.repeat(1000)).calmTurns).toBe(4);
});
