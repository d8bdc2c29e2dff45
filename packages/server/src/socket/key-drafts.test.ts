import type { KeyEvent } from '@lethe/protocol';
import { describe, expect, test } from 'vitest';
import { createKeyDrafts } from './key-drafts.ts';

const events = (from: number, count: number): KeyEvent[] =>
  Array.from({ length: count }, (_, index) => [from + index, null, 'letter']);

describe('key events of a draft', () => {
  test('are handed over once, in their order', () => {
    const drafts = createKeyDrafts();
    drafts.add('talk', events(0, 3));
    drafts.add('talk', events(3, 2));
    expect(drafts.take('talk').map(([down]) => down)).toEqual([0, 1, 2, 3, 4]);
    expect(drafts.take('talk')).toEqual([]);
  });

  test('are 2,000 at most; the oldest fall out', () => {
    const drafts = createKeyDrafts();
    for (let frame = 0; frame < 5; frame += 1) drafts.add('talk', events(frame * 500, 500));
    const kept = drafts.take('talk');
    expect(kept).toHaveLength(2000);
    expect(kept[0]?.[0]).toBe(500);
  });

  test('are kept for eight conversations; the one typed in longest ago falls out', () => {
    const drafts = createKeyDrafts();
    for (let talk = 0; talk < 8; talk += 1) drafts.add(`talk-${talk}`, events(0, 1));
    drafts.add('talk-0', events(1, 1));
    drafts.add('talk-8', events(0, 1));
    expect(drafts.take('talk-1')).toEqual([]);
    expect(drafts.take('talk-0')).toHaveLength(2);
    expect(drafts.take('talk-8')).toHaveLength(1);
  });

  test('are forgotten with the draft', () => {
    const drafts = createKeyDrafts();
    drafts.add('talk', events(0, 3));
    drafts.discard('talk');
    expect(drafts.take('talk')).toEqual([]);
  });
});
