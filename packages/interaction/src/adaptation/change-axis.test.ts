import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeAxis, effectiveValues, newAdaptationModel } from '../index.ts';

const model = newAdaptationModel();

test.each([
  [99, 1],
  [-5, 0],
  [0.3, 0.3],
])('setting an axis to %d gives %d and pins it', (value, expected) => {
  expect(changeAxis(model, 'warmth', { value }).axes.warmth).toEqual({
    value: expected,
    pinned: true,
    enabled: true,
  });
});

test('setting an axis to NaN leaves all as it was', () => {
  expect(changeAxis(model, 'warmth', { value: Number.NaN })).toEqual(model);
});

test('a value may be set without a pin, and a pin without a value', () => {
  expect(changeAxis(model, 'pace', { value: 0.9, pinned: false }).axes.pace.pinned).toBe(false);
  expect(changeAxis(model, 'pace', { pinned: true }).axes.pace).toMatchObject({
    value: 0.5,
    pinned: true,
  });
});

test('an axis that is switched off counts as neutral and keeps its value', () => {
  const set = changeAxis(model, 'verbosity', { value: 0.9 });
  const off = changeAxis(set, 'verbosity', { enabled: false });
  expect(effectiveValues(off).verbosity).toBe(0.5);
  expect(effectiveValues(changeAxis(off, 'verbosity', { enabled: true })).verbosity).toBe(0.9);
});

test('the switch of accessibility works at once, both ways', () => {
  const on = changeAxis(model, 'accessibility', { value: 1 });
  expect(on.accessibility.on).toBe(true);
  expect(effectiveValues(on).accessibility).toBe(1);
  expect(changeAxis(on, 'accessibility', { value: 0.5 }).accessibility.on).toBe(false);
});

test('any number leaves every axis in [0, 1]', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      const { warmth } = effectiveValues(changeAxis(model, 'warmth', { value }));
      expect(warmth).toBeGreaterThanOrEqual(0);
      expect(warmth).toBeLessThanOrEqual(1);
    }),
  );
});
