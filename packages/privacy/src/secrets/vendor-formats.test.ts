import { describe, expect, test } from 'vitest';
import { VENDOR_FORMATS } from './vendor-formats.ts';

describe('the table of vendors', () => {
  test('has at least 150 formats with names of their own', () => {
    const ids = VENDOR_FORMATS.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(150);
  });
  test.each(VENDOR_FORMATS.map(([id, , rest]) => [id, rest]))(
    '%s repeats nothing that repeats',
    (_, rest) => {
      expect(rest).not.toMatch(/[+*}]\)[+*{]/);
      expect(() => new RegExp(rest, 'y')).not.toThrow();
    },
  );
});
