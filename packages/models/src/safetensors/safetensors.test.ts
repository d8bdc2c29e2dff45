import { isCodedError } from '@lethe/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBfloat16, encodeBfloat16 } from './bfloat16.ts';
import type { Dtype } from './format.ts';
import { readSafetensors, type Tensor } from './read.ts';
import { writeSafetensors } from './write.ts';

const tensor = (name: string, shape: number[], values: number[], dtype: Dtype = 'F32') =>
  ({ name, dtype, shape, values: Float32Array.from(values) }) satisfies Tensor;

/** A file with any header text and any data. */
function fileOf(header: unknown, data: Uint8Array = new Uint8Array(0)): Uint8Array {
  const json = typeof header === 'string' ? header : JSON.stringify(header);
  const text = new TextEncoder().encode(json);
  const file = new Uint8Array(8 + text.length + data.length);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  file.set(data, 8 + text.length);
  return file;
}

const entry = (shape: unknown, begin: unknown, end: unknown, dtype: unknown = 'F32') => ({
  dtype,
  shape,
  data_offsets: [begin, end],
});

const refusal = (file: Uint8Array): string => {
  try {
    readSafetensors(file);
  } catch (error) {
    if (isCodedError(error) && error.code === 'SAFETENSORS_INVALID') return error.message;
    throw error;
  }
  return 'accepted';
};

describe('bfloat16', () => {
  it('rounds to nearest, ties to even', () => {
    const bits = new Uint32Array([0x3f808000, 0x3f818000, 0x3f808001, 0x3f807fff, 0xbf808001]);
    const encoded = encodeBfloat16(new Float32Array(bits.buffer));
    expect([...encoded]).toEqual([0x3f80, 0x3f82, 0x3f81, 0x3f80, 0xbf81]);
  });

  it('keeps infinities, zero signs and not-a-number', () => {
    const encoded = encodeBfloat16(Float32Array.of(Infinity, -Infinity, -0, NaN));
    const decoded = decodeBfloat16(new Uint8Array(encoded.buffer));
    expect([...decoded]).toEqual([Infinity, -Infinity, -0, NaN]);
  });

  it('does not turn a signalling not-a-number into infinity', () => {
    const values = new Float32Array(new Uint32Array([0x7f800001]).buffer);
    const decoded = decodeBfloat16(new Uint8Array(encodeBfloat16(values).buffer));
    expect(decoded[0]).toBeNaN();
  });

  it('decodes what it encodes, for every bfloat16 number', () => {
    const all = Uint16Array.from({ length: 65_536 }, (_, i) => i);
    const again = encodeBfloat16(decodeBfloat16(new Uint8Array(all.buffer)));
    const changed = [...all].filter((bits, i) => again[i] !== bits && (bits & 0x7f) === 0);
    expect(changed).toEqual([]);
  });
});

describe('safetensors', () => {
  it('writes the bytes the format describes', () => {
    const file = writeSafetensors({ tensors: [tensor('a', [2], [1, -2])] });
    const json = '{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}  ';
    expect(new TextDecoder().decode(file.subarray(8, 8 + json.length))).toBe(json);
    expect([...file.subarray(0, 8)]).toEqual([json.length, 0, 0, 0, 0, 0, 0, 0]);
    expect([...file.subarray(8 + json.length)]).toEqual([0, 0, 128, 63, 0, 0, 0, 192]);
  });

  it('reads back tensors and metadata', () => {
    const tensors = [
      tensor('norm', [3], [1, 2, 3], 'BF16'),
      tensor('weight', [2, 2], [0.1, 0.2, 0.3, 0.4]),
      tensor('__proto__', [], [7]),
      tensor('empty', [0, 5], []),
    ];
    const read = readSafetensors(writeSafetensors({ tensors, metadata: { format: 'pt' } }));
    expect(read.metadata).toEqual({ format: 'pt' });
    expect([...read.tensors.keys()].sort()).toEqual(['__proto__', 'empty', 'norm', 'weight']);
    for (const expected of tensors) expect(read.tensors.get(expected.name)).toEqual(expected);
  });

  it('gives the same bytes for the same content in any order', () => {
    const [a, b] = [tensor('a', [1], [1]), tensor('b', [2], [2, 3], 'BF16')];
    const one = writeSafetensors({ tensors: [a, b], metadata: { x: '1', y: '2' } });
    const two = writeSafetensors({ tensors: [b, a], metadata: { y: '2', x: '1' } });
    expect(one).toEqual(two);
  });

  it('reads what it writes, for any tensors', () => {
    const anyTensor = fc
      .record({
        name: fc.string(),
        dtype: fc.constantFrom<Dtype>('F32', 'F16', 'BF16', 'I8'),
        values: fc.array(fc.integer({ min: -128, max: 127 }), { maxLength: 8 }),
      })
      .map(({ name, dtype, values }) => tensor(name, [values.length], values, dtype));
    const anyTensors = fc.uniqueArray(anyTensor, { selector: ({ name }) => name, maxLength: 6 });
    fc.assert(
      fc.property(anyTensors, (tensors) => {
        const named = tensors.filter(({ name }) => name.isWellFormed() && name !== '__metadata__');
        const read = readSafetensors(writeSafetensors({ tensors: named })).tensors;
        expect(read).toEqual(new Map(named.map((one) => [one.name, one])));
      }),
    );
  });

  it('keeps whole numbers in eight bits and rounds to sixteen', () => {
    const tensors = [
      tensor('i', [3], [-128, 0, 127], 'I8'),
      tensor('h', [2], [1 + 2 ** -11 + 2 ** -12, 65_504], 'F16'),
    ];
    const file = writeSafetensors({ tensors });
    expect([...file.subarray(-3)]).toEqual([0x80, 0, 0x7f]);
    const read = readSafetensors(file).tensors;
    expect([...read.get('i')!.values]).toEqual([-128, 0, 127]);
    expect([...read.get('h')!.values]).toEqual([1 + 2 ** -10, 65_504]);
  });

  it('refuses to write two tensors of one name or values that do not fit their shape', () => {
    const twice = { tensors: [tensor('a', [1], [1]), tensor('a', [1], [2])] };
    expect(() => writeSafetensors(twice)).toThrow('two entries have one name');
    const short = { tensors: [tensor('a', [2], [1])] };
    expect(() => writeSafetensors(short)).toThrow('do not fit its shape');
  });

  const data = new Uint8Array(8);
  it.each<[string, Uint8Array]>([
    ['shorter than its own length field', new Uint8Array(7)],
    ['not JSON', fileOf('{"a":')],
    ['not a JSON object', fileOf('[]')],
    ['not JSON', fileOf('')],
    ['not UTF-8', fileOf('{}').with(8, 0xff)],
    ['metadata is not a map of strings', fileOf({ __metadata__: { a: 1 } })],
    ['a tensor is not described by an object', fileOf({ a: 1 })],
    ['not in F32, F16, BF16 or I8', fileOf({ a: entry([1], 0, 8, 'F64') }, data)],
    ['not in F32, F16, BF16 or I8', fileOf({ a: entry([1], 0, 8, 'toString') }, data)],
    ['impossible shape', fileOf({ a: entry([-1], 0, 8) }, data)],
    ['impossible shape', fileOf({ a: entry([1.5], 0, 6) }, data)],
    ['impossible shape', fileOf({ a: entry('2', 0, 8) }, data)],
    ['impossible shape', fileOf({ a: entry(Array(9).fill(1), 0, 4) }, data)],
    ['impossible offsets', fileOf({ a: entry([2], 0, '8') }, data)],
    ['impossible offsets', fileOf({ a: entry([2], -8, 0) }, data)],
    ['bytes do not fit its shape', fileOf({ a: entry([3], 0, 8) }, data)],
    ['bytes do not fit its shape', fileOf({ a: entry([2 ** 40, 2 ** 40], 0, 8) }, data)],
    ['overlap', fileOf({ a: entry([2], 0, 8), b: entry([1], 4, 8) }, data)],
    ['hole', fileOf({ a: entry([1], 4, 8) }, data)],
    ['cut off', fileOf({ a: entry([4], 0, 16) }, data)],
    ['belong to no tensor', fileOf({ a: entry([1], 0, 4) }, data)],
  ])('refuses a file: %s', (reason, file) => {
    expect(refusal(file)).toContain(reason);
  });

  it('refuses a header of 10 GB without allocating it', () => {
    const file = fileOf('{}');
    new DataView(file.buffer).setBigUint64(0, 10_000_000_000n, true);
    expect(refusal(file)).toContain('claims more than 4194304 bytes');
    new DataView(file.buffer).setBigUint64(0, 4_000_000n, true);
    expect(refusal(file)).toContain('its header is cut off');
  });

  it('refuses or reads any damaged file, and never fails otherwise', () => {
    const whole = writeSafetensors({
      tensors: [tensor('a', [2, 3], [1, 2, 3, 4, 5, 6]), tensor('b', [2], [7, 8], 'BF16')],
      metadata: { format: 'pt' },
    });
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })));
    fc.assert(
      fc.property(flips, fc.nat(whole.length), (changes, length) => {
        const file = whole.slice(0, length);
        for (const [at, mask] of changes) if (at < length) file[at]! ^= mask;
        const reason = refusal(file);
        if (length < whole.length && changes.length === 0) expect(reason).not.toBe('accepted');
        if (reason !== 'accepted') return;
        const read = [...readSafetensors(file).tensors.values()];
        const bytes = read.reduce((sum, { values }) => sum + values.byteLength, 0);
        expect(bytes).toBeLessThanOrEqual(4 * file.length);
      }),
      { numRuns: 500 },
    );
  });
});

it('reads a Node Buffer, which lies inside a larger memory, as it reads plain bytes', () => {
  const file = writeSafetensors({ tensors: [tensor('a', [2], [1, -2])] });
  const pooled = Buffer.concat([Buffer.from('pool'), file]).subarray(4);
  expect(readSafetensors(pooled)).toEqual(readSafetensors(file));
});
