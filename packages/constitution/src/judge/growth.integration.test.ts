import { beforeAll, expect, it } from 'vitest';
import { loadConstitution } from '../constitution/load-constitution.ts';
import { createDetectors } from '../detectors.ts';
import { type JudgeOptions, judge } from './judge.ts';

let options: JudgeOptions;

beforeAll(async () => {
  options = {
    constitution: await loadConstitution(),
    detectors: await createDetectors(),
    direction: 'input',
  };
});

/** Processor time and not time on the wall: other processes must not count. Best of three, milliseconds. */
const cost = (text: string): number => {
  const once = () => {
    const before = process.cpuUsage();
    judge(text, options);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(once(), once(), once());
};

it.each([
  'a ',
  'kill ',
  'QUJD',
  'how to kill a man. ',
  'a1!',
  '\u0336a',
  'men are bad 5% ',
  'always never. ',
  '%41',
  '. ',
  '\ud800',
])('four times as much of %j takes no more than linear time', (part) => {
  const text = (length: number) => part.repeat(Math.ceil(length / part.length));
  cost(text(5000));
  const small = cost(text(25_000));
  // Quadratic time would be sixteen times as much.
  expect(cost(text(100_000))).toBeLessThan(10 * Math.max(small, 5));
});
