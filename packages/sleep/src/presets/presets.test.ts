import { expect, test } from 'vitest';
import { presetOf } from './presets.ts';

test('continuous 300/1800, batch 600/3600, interactive 60/600', () => {
  const seconds = (name: string) => Object.values(presetOf(name));
  expect(['continuous', 'batch', 'interactive'].map(seconds)).toEqual([
    [300, 1800],
    [600, 3600],
    [60, 600],
  ]);
});

test.each(['nightly', 'toString', ''])('%j is no preset', (name) => {
  expect(() => presetOf(name)).toThrow(expect.objectContaining({ code: 'SLEEP_PRESET_UNKNOWN' }));
});
