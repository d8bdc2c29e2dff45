import { expect, test } from 'vitest';
import { createLiveKeys } from './live-keys.ts';

const liveKey = (name: string) => ({ name, state: 'closed' as const, readAt: 0 });

test('at most so many keys are kept for being recent, the longest unused leave first', () => {
  const keys = createLiveKeys(3);
  const held = ['a', 'b', 'c'].map(liveKey);
  for (const live of held) keys.add(live);
  keys.get('a');
  for (let index = 0; index < 1000; index++) keys.add(liveKey(`user-${index}`));
  expect(keys.kept).toBe(3);
});

test('one that is still held is found as the same object after it fell out', () => {
  const keys = createLiveKeys(1);
  const ann = liveKey('ann');
  keys.add(ann);
  keys.add(liveKey('bob'));
  expect(keys.get('ann')).toBe(ann);
  expect(keys.kept).toBe(1);
});

test('a removed one is not found', () => {
  const keys = createLiveKeys(1);
  keys.add(liveKey('ann'));
  keys.remove('ann');
  expect(keys.get('ann')).toBeUndefined();
  expect(keys.kept).toBe(0);
  expect([...keys.all()]).toEqual([]);
});
