import type { DiarySession } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { daysOf, minutesOf } from './days.ts';

const session = (day: string, turns: number, minutes: number): DiarySession => {
  const startedAt = Date.parse(`${day}T10:00:00Z`);
  return {
    id: `${day}-${turns}`,
    day,
    startedAt,
    lastTurnAt: startedAt + minutes * 60_000,
    turns,
    untimedTurns: 0,
    meanIntervalMs: null,
    charactersPerSecond: null,
    correctionRatio: null,
    meanWords: 1,
    topics: [],
  };
};

test('sessions of a day add up and quiet days stay in between', () => {
  const days = daysOf([
    session('2026-03-01', 2, 5),
    session('2026-02-26', 1, 0),
    session('2026-03-01', 3, 7),
  ]);
  expect(days.slice(-4)).toEqual([
    { day: '2026-02-26', turns: 1, minutes: 1 },
    { day: '2026-02-27', turns: 0, minutes: 0 },
    { day: '2026-02-28', turns: 0, minutes: 0 },
    { day: '2026-03-01', turns: 5, minutes: 12 },
  ]);
});

test('a chart has at least a week and at most its bound', () => {
  expect(daysOf([session('2026-03-01', 1, 1)])).toHaveLength(7);
  expect(daysOf([session('2026-03-01', 1, 1), session('2020-01-01', 1, 1)])).toHaveLength(30);
  expect(daysOf([])).toEqual([]);
});

test('a single turn counts one minute', () => {
  expect(minutesOf(session('2026-03-01', 1, 0))).toBe(1);
});
