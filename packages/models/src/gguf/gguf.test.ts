import { isCodedError } from '@lethe/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from './byte-writer.ts';
import { MAGIC, VALUE } from './format.ts';
import { parseGgufHeader } from './header.ts';
import { type GgufValue, writeGguf } from './write.ts';

const metadata = new Map<string, GgufValue>([
  ['general.architecture', { type: 'string', value: 'llama' }],
  ['llama.block_count', { type: 'uint32', value: 4 }],
  ['llama.rope.freq_base', { type: 'float32', value: 10_000 }],
  ['tokenizer.ggml.add_bos_token', { type: 'bool', value: false }],
  ['tokenizer.ggml.tokens', { type: 'strings', value: ['a', 'é', ''] }],
  ['tokenizer.ggml.token_type', { type: 'int32s', value: [1, -1] }],
]);
const tensors = [
  { name: 'w', dtype: 'F16', shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) } as const,
  { name: 'n', dtype: 'F32', shape: [2], values: Float32Array.of(7, 8) } as const,
];
const file = () => writeGguf({ metadata, tensors });

const refusal = (bytes: Uint8Array, fileBytes = bytes.length): string => {
  try {
    parseGgufHeader(bytes, fileBytes);
  } catch (error) {
    if (isCodedError(error) && error.code === 'GGUF_INVALID') return error.message;
    throw error;
  }
  return 'accepted';
};

/** A header with these counts and whatever is written after them. */
const header = (write: (head: ByteWriter) => unknown, { tensors = 0, keys = 0 } = {}) => {
  const head = new ByteWriter().uint32(MAGIC).uint32(3).uint64(tensors).uint64(keys);
  write(head);
  return head.bytes;
};

describe('writeGguf', () => {
  it('writes what the header reads', () => {
    const read = parseGgufHeader(file(), file().length);
    expect(Object.fromEntries(read.metadata)).toEqual({
      'general.architecture': 'llama',
      'llama.block_count': 4,
      'llama.rope.freq_base': 10_000,
      'tokenizer.ggml.add_bos_token': false,
      'tokenizer.ggml.tokens': { length: 3 },
      'tokenizer.ggml.token_type': { length: 2 },
    });
    expect(read.tensors).toEqual([
      { name: 'w', shape: [2, 3], type: 1 },
      { name: 'n', shape: [2], type: 0 },
    ]);
  });

  it('puts each tensor at a multiple of 32 bytes', () => {
    const bytes = file();
    expect(bytes.length % 32).toBe(0);
    const numbers = new Float32Array(bytes.slice(-32, -24).buffer);
    expect([...numbers]).toEqual([7, 8]);
    const halves = new Float16Array(bytes.slice(-64, -52).buffer);
    expect([...halves]).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('parseGgufHeader', () => {
  it.each<[string, Uint8Array]>([
    ['its header is cut off', new Uint8Array(3)],
    ['does not begin as one', new Uint8Array(32)],
    ['another version', new ByteWriter().uint32(MAGIC).uint32(1).bytes],
    ['over 65536 tensors', header(() => 0, { tensors: 65_537 })],
    ['over 4096 keys', header(() => 0, { keys: 4_097 })],
    ['cut off', header((head) => head.uint64(10_000), { keys: 1 })],
    ['a text has over 65535 bytes', header((head) => head.uint64(10_000_000_000), { keys: 1 })],
    ['beyond 2^53', header((head) => head.uint32(0).uint32(0xffffffff), { keys: 1 })],
    ['unknown type', header((head) => head.string('a').uint32(13), { keys: 1 })],
    [
      'unknown type',
      header(
        (head) => head.string('a').uint32(VALUE.array).uint32(VALUE.array).uint64(1).uint64(0),
        { keys: 1 },
      ),
    ],
    [
      'cut off',
      header(
        (head) =>
          head
            .string('a')
            .uint32(VALUE.array)
            .uint32(VALUE.string)
            .uint64(2 ** 50),
        { keys: 1 },
      ),
    ],
    [
      'two keys have one name',
      header((head) => head.string('a').uint32(7).bool(true).string('a').uint32(7).bool(true), {
        keys: 2,
      }),
    ],
    ['impossible shape', header((head) => head.string('a').uint32(5), { tensors: 1 })],
    ['its data are cut off', file().slice(0, -32)],
  ])('refuses: %s', (reason, bytes) => {
    expect(refusal(bytes)).toContain(reason);
  });

  it('refuses a text that is not UTF-8', () => {
    const bytes = file();
    const at = Buffer.from(bytes).indexOf('llama');
    expect(refusal(bytes.with(at, 0xff))).toContain('a text is not UTF-8');
  });

  it('refuses or reads any damaged file, and never fails otherwise', () => {
    const whole = file();
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(flips, fc.nat(whole.length), (changes, length) => {
        const bytes = whole.slice(0, length);
        for (const [at, mask] of changes) if (at < length) bytes[at] ^= mask;
        const reason = refusal(bytes);
        if (length < whole.length - 32 && changes.length === 0) expect(reason).not.toBe('accepted');
      }),
      { numRuns: 1_000 },
    );
  });
});
