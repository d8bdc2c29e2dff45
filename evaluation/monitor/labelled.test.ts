import { describe, expect, test } from 'vitest';
import { type LabelledValue, parseLabelled, scoreLabelled } from './labelled.ts';
import { createNormal } from './streams.ts';

describe('labelled streams', () => {
  test('are scored metric by metric', () => {
    const normal = createNormal(1);
    const stepped = Array.from({ length: 1000 }, (_, i): LabelledValue => {
      const label = i === 600 ? 'drift' : i === 200 ? 'anomaly' : 'normal';
      return { metric: 'stepped', label, value: i === 200 ? 40 : normal() + (i >= 600 ? 2 : 0) };
    });
    const calm = Array.from(
      { length: 500 },
      (): LabelledValue => ({
        ...{ metric: 'calm', label: 'normal', value: normal() },
      }),
    );
    const [first, second] = scoreLabelled(
      stepped.flatMap((one, i) => [one, ...calm.slice(i, i + 1)]),
    );
    expect(first).toMatchObject({
      ...{ metric: 'stepped', values: 1000, drifts: 1, falseDrifts: 0 },
      found: { count: 1, of: 1 },
    });
    expect(first?.delays[0]).toBeLessThan(60);
    expect(first?.falseAnomalies.of).toBe(999);
    expect(second).toMatchObject({ metric: 'calm', values: 500, delays: [], falseDrifts: 0 });
  });

  test('a change that nobody told is missed', () => {
    const flat = Array.from(
      { length: 300 },
      (_, i): LabelledValue => ({
        ...{ metric: 'm', value: i % 3, label: i === 200 ? 'drift' : 'normal' },
      }),
    );
    expect(scoreLabelled(flat)).toMatchObject([{ delays: [null], drifts: 0 }]);
  });

  test('are read from JSON Lines', () => {
    expect(
      parseLabelled('{"metric":"m","value":1}\n\n{"metric":"m","value":2,"label":"drift"}'),
    ).toEqual([
      { metric: 'm', value: 1, label: 'normal' },
      { metric: 'm', value: 2, label: 'drift' },
    ]);
    for (const line of [
      'x',
      '{"metric":"m"}',
      '{"value":1}',
      '{"metric":"m","value":1,"label":"odd"}',
    ])
      expect(() => parseLabelled(line)).toThrow();
  });
});
