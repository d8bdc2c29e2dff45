import { expect, it } from 'vitest';
import { createProgress } from './progress.ts';

it('tells each tenth once, and nothing where the length is not known', () => {
  const lines: string[] = [];
  const tell = createProgress((line) => lines.push(line));
  for (let received = 0; received <= 3_000; received += 1) tell({ received, total: 3_000 });
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe('10 % of 3,000 bytes\n');
  expect(lines[9]).toBe('100 % of 3,000 bytes\n');
  tell({ received: 5_000, total: undefined });
  expect(lines).toHaveLength(10);
});
