import { expect, test } from 'vitest';
import { type Address, readAddress, writeAddress } from './address.ts';

const read = (path: string) => readAddress(new URL(path, 'http://lethe.test'));

test.each([
  ['/', 'chat'],
  ['/diary', 'diary'],
  ['/diary/', 'diary'],
  ['/privacy', 'privacy'],
  ['/settings', 'settings'],
  ['/elsewhere', null],
])('%s is the room %s', (path, room) => {
  expect(read(path).room).toBe(room);
});

test('a conversation and the open panel are part of the address', () => {
  expect(read('/?conversation=abc&panel=t1')).toEqual({
    room: 'chat',
    conversation: 'abc',
    panel: 't1',
  });
});

test('an open panel without a turn differs from a closed one', () => {
  expect(read('/?panel=').panel).toBe('');
  expect(read('/').panel).toBeNull();
});

test.each<Address>([
  { room: 'chat', conversation: null, panel: null },
  { room: 'chat', conversation: 'a-b_c', panel: '' },
  { room: 'chat', conversation: 'a', panel: 't' },
  { room: 'diary', conversation: null, panel: null },
])('what is written is read back: %j', (address) => {
  expect(read(writeAddress(address))).toEqual(address);
});
