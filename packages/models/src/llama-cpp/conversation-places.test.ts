import { expect, it } from 'vitest';
import { createConversationPlaces } from './conversation-places.ts';

it('gives each conversation its own place, and an emptied one to a new conversation', async () => {
  const emptied: string[] = [];
  const places = createConversationPlaces(['1', '2'], async (place) => void emptied.push(place));
  const a = await places.take('a');
  const b = await places.take('b');
  expect(a).not.toBe(b);
  expect(await places.take('a')).toBe(a);
  expect(emptied).toEqual([]);
  expect(await places.take('c')).toBe(b);
  expect(emptied).toEqual([b]);
  await places.forget('a');
  await places.forget('unknown');
  expect(emptied).toEqual([b, a]);
  expect(await places.take('d')).toBe(a);
});
