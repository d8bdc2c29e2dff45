import { expect, it } from 'vitest';
import { createLlamaCppStream } from './token-text.ts';

/** A model whose tokens are single bytes. */
const model = {
  detokenize: (tokens: readonly number[]) => new TextDecoder().decode(Uint8Array.from(tokens)),
} as unknown as Parameters<typeof createLlamaCppStream>[0];

it('holds a character back until it is whole, and no longer than a character can be', () => {
  const stream = createLlamaCppStream(model);
  const parts = [...Buffer.from('a😀b')].map((byte) => stream.push(byte));
  expect(parts).toEqual(['a', '', '', '', '😀', 'b']);
  expect(stream.end()).toBe('');
  const broken = Array.from({ length: 8 }, () => stream.push(0x80));
  expect(broken).toEqual([...Array(7).fill(''), '\ufffd'.repeat(8)]);
  stream.push(0xc3);
  expect(stream.end()).toBe('\ufffd');
});
