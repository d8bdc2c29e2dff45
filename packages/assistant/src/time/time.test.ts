import { expect, it, vi } from 'vitest';
import { hourOfDayIn } from './hour-of-day.ts';
import { scheduleByTimer } from './schedule.ts';
import { createStopwatch } from './stopwatch.ts';

it('a stopwatch adds up what lies between resume and pause', () => {
  let now = 100;
  const stopwatch = createStopwatch(() => now);
  now = 105;
  expect(stopwatch.ms).toBe(5);
  stopwatch.pause();
  now = 200;
  expect(stopwatch.ms).toBe(5);
  stopwatch.pause();
  stopwatch.resume();
  stopwatch.resume();
  now = 207;
  expect(stopwatch.ms).toBe(12);
});

it.each([
  ['UTC', Date.UTC(2026, 0, 15, 0, 0), 0],
  ['UTC', Date.UTC(2026, 0, 15, 23, 59), 23 + 59 / 60],
  ['Europe/Berlin', Date.UTC(2026, 0, 15, 12, 30), 13.5],
  ['Europe/Berlin', Date.UTC(2026, 6, 15, 12, 30), 14.5],
  ['Asia/Kolkata', Date.UTC(2026, 0, 15, 20, 0), 1.5],
])('the hour of day in %s', (zone, at, hour) => {
  expect(hourOfDayIn(zone)(at)).toBeCloseTo(hour, 10);
});

it('a scheduled run can be called off', () => {
  vi.useFakeTimers();
  try {
    const ran: string[] = [];
    scheduleByTimer(() => ran.push('kept'), 1000);
    const callOff = scheduleByTimer(() => ran.push('called off'), 1000);
    callOff();
    vi.advanceTimersByTime(999);
    expect(ran).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(ran).toEqual(['kept']);
  } finally {
    vi.useRealTimers();
  }
});
