import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileKernel } from '../../../test/compile-kernel.ts';
import { createKernel } from './choose.ts';
import { createJavaScriptKernel } from './javascript.ts';
import { MULTIPLY_WASM } from './multiply-wasm.ts';
import { createWebAssemblyKernel } from './webassembly.ts';

describe.each([
  ['JavaScript', createJavaScriptKernel],
  ['WebAssembly', createWebAssemblyKernel],
  ['the chosen', createKernel],
])('%s kernel', (_, create) => {
  it('multiplies by the transpose, exactly where sums are exact', () => {
    const sizes = fc.record({
      rows: fc.integer({ min: 1, max: 9 }),
      inner: fc.integer({ min: 1, max: 5 }).map((steps) => steps * 8),
      columns: fc.integer({ min: 1, max: 4 }).map((steps) => steps * 8),
      gap: fc.nat(3),
      salt: fc.nat(1000),
    });
    fc.assert(
      fc.property(sizes, ({ rows, inner, columns, gap, salt }) => {
        const x = { offset: 5, stride: inner + gap };
        const w = { offset: x.offset + rows * x.stride, stride: inner + 2 * gap };
        const out = { offset: w.offset + columns * w.stride, stride: columns + gap };
        const end = out.offset + rows * out.stride;
        const kernel = create(end + 4);
        const value = (i: number) => ((i * 37 + salt) % 17) - 8;
        kernel.memory.forEach((_, i) => {
          kernel.memory[i] = value(i);
        });
        kernel.multiply(out, x, w, rows, inner, columns);
        for (let i = 0; i < end + 4; i++) {
          const row = Math.floor((i - out.offset) / out.stride);
          const column = i - out.offset - row * out.stride;
          const inside = i >= out.offset && row < rows && column < columns;
          let expected = inside ? 0 : value(i);
          for (let k = 0; inside && k < inner; k++) {
            expected +=
              value(x.offset + row * x.stride + k) * value(w.offset + column * w.stride + k);
          }
          if (kernel.memory[i] !== expected) expect([i, kernel.memory[i]]).toEqual([i, expected]);
        }
      }),
    );
  });
});

describe('multiply-wasm', () => {
  it('is what multiply.wat compiles to', async () => {
    const text = await readFile(new URL('multiply.wat', import.meta.url), 'utf8');
    expect(Buffer.from(await compileKernel(text)).toString('base64')).toBe(MULTIPLY_WASM);
  });
});
