import { identifier } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { newId } from './new-id.ts';

test('ids are what the wire accepts, and differ', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(ids.every((id) => identifier.safeParse(id).success)).toBe(true);
  expect(new Set(ids).size).toBe(1000);
});
