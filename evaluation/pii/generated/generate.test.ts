import { describe, expect, test } from 'vitest';
import { generateRecords } from './generate.ts';

const RECORDS = generateRecords({ seed: 7, each: 23 });

describe('generated records', () => {
  test('the same seed gives the same records, another seed others', () => {
    expect(generateRecords({ seed: 7, each: 23 })).toEqual(RECORDS);
    expect(generateRecords({ seed: 8, each: 23 })).not.toEqual(RECORDS);
  });

  test('spans lie inside the text, in order, without template marks', () => {
    for (const { text, spans } of RECORDS) {
      let last = 0;
      expect(text).not.toMatch(/\{[A-Z_]+\}/);
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }
  });

  test('every type and sixteen languages occur, and look-alikes hold nothing', () => {
    expect(new Set(RECORDS.flatMap(({ spans }) => spans.map(({ type }) => type))).size).toBe(21);
    expect(new Set(RECORDS.map(({ lang }) => lang)).size).toBe(17);
    for (const { kind, spans } of RECORDS) expect(spans.length === 0).toBe(kind === 'negative');
  });
});
