import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../corpus/random.ts';
import { createMatrices, type Matrix, rowMajor, transposed } from './matrices.ts';

const A = 0;
const B = 200_000;
const C = 400_000;
const matrices = await createMatrices(600_000);
const { memory } = matrices;
const random = createRandom(1);
for (let i = 0; i < C; i++) memory[i] = random.next() - 0.5;

/** The largest difference from sums in double precision. */
function worst(
  c: Matrix,
  a: Matrix,
  b: Matrix,
  rows: number,
  inner: number,
  columns: number,
): number {
  let most = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) {
        sum +=
          memory[a.offset + i * a.row + k * a.column]! *
          memory[b.offset + k * b.row + j * b.column]!;
      }
      most = Math.max(most, Math.abs(sum - memory[c.offset + i * c.row + j]!));
    }
  }
  return most;
}

describe('product', () => {
  it('is the product of matrices of any size, as they are stored or transposed', () => {
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        size,
        size,
        size,
        fc.boolean(),
        fc.boolean(),
        (rows, inner, columns, turnA, turnB) => {
          const a = turnA ? transposed(rowMajor(A, rows)) : rowMajor(A, inner);
          const b = turnB ? transposed(rowMajor(B, inner)) : rowMajor(B, columns);
          const c = rowMajor(C, columns + 3);
          matrices.product(c, a, b, { rows, inner, columns });
          expect(worst(c, a, b, rows, inner, columns)).toBeLessThan(1e-5);
        },
      ),
    );
  });

  it.each([
    [200, 300, 530],
    [13, 600, 8],
    [385, 5, 17],
  ])('crosses the blocks of a product of %i by %i by %i', (rows, inner, columns) => {
    const [a, b, c] = [rowMajor(A, inner), rowMajor(B, columns), rowMajor(C, columns)];
    matrices.product(c, a, b, { rows, inner, columns });
    expect(worst(c, a, b, rows, inner, columns)).toBeLessThan(1e-4);
  });

  it('leaves alone what lies beside the result', () => {
    memory.fill(7, C, C + 100);
    matrices.product(rowMajor(C, 10), rowMajor(A, 4), rowMajor(B, 5), {
      rows: 7,
      inner: 4,
      columns: 5,
    });
    for (let row = 0; row < 7; row++) {
      expect([...memory.subarray(C + row * 10 + 5, C + row * 10 + 10)]).toEqual([7, 7, 7, 7, 7]);
    }
    expect(memory[C + 70]).toBe(7);
  });
});

it('adds a product to what is there', () => {
  const [a, b, c] = [rowMajor(A, 9), rowMajor(B, 9), rowMajor(C, 9)];
  const size = { rows: 9, inner: 9, columns: 9 };
  matrices.product(c, a, b, size);
  const once = memory.slice(C, C + 81);
  matrices.addProduct(c, a, b, size);
  for (const [i, value] of once.entries()) expect(memory[C + i]).toBeCloseTo(2 * value, 5);
});
