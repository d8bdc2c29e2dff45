import { exponential } from './exponential.ts';
import { type Matrices, rowMajor, transposed } from './kernel/matrices.ts';

/** One head of one sequence: where its rows lie, how far apart, and how many they are. */
export interface HeadPlace {
  readonly query: number;
  readonly key: number;
  readonly value: number;
  /** From one row of queries, keys or values to the next. */
  readonly stride: number;
  /** Room for `rows * rows` attention weights. */
  readonly attention: number;
  readonly out: number;
  readonly outStride: number;
  readonly rows: number;
  readonly size: number;
}

/** Causal softmax attention of one head (Vaswani et al., 2017); keeps the attention weights. */
export function attend(matrices: Matrices, head: HeadPlace): void {
  const { memory, product } = matrices;
  const { rows, size, stride } = head;
  const attention = rowMajor(head.attention, rows);
  const keys = transposed(rowMajor(head.key, stride));
  product(attention, rowMajor(head.query, stride), keys, { rows, inner: size, columns: rows });
  const scale = 1 / Math.sqrt(size);
  for (let row = 0; row < rows; row++) {
    const at = head.attention + row * rows;
    let largest = -Infinity;
    for (let i = at; i <= at + row; i++) if (memory[i]! > largest) largest = memory[i]!;
    let total = 0;
    for (let i = at; i <= at + row; i++)
      total += memory[i] = exponential((memory[i]! - largest) * scale);
    for (let i = at; i <= at + row; i++) memory[i]! /= total;
    memory.fill(0, at + row + 1, at + rows);
  }
  const out = rowMajor(head.out, head.outStride);
  product(out, attention, rowMajor(head.value, stride), { rows, inner: rows, columns: size });
}

/**
 * Writes the gradients of queries, keys and values (laid out as those, from `dQuery`, `dKey`, `dValue`),
 * given that of the output (laid out as the output). `scratch` has room for `rows * rows` numbers.
 */
export function attendGradient(
  { memory, product }: Matrices,
  head: HeadPlace,
  gradient: { dOut: number; dQuery: number; dKey: number; dValue: number; scratch: number },
): void {
  const { rows, size, stride } = head;
  const attention = rowMajor(head.attention, rows);
  const given = rowMajor(gradient.dOut, head.outStride);
  const wanted = (offset: number) => rowMajor(offset, stride);
  const inRows = { rows, inner: rows, columns: size };
  product(wanted(gradient.dValue), transposed(attention), given, inRows);
  const change = rowMajor(gradient.scratch, rows);
  product(change, given, transposed(rowMajor(head.value, stride)), {
    rows,
    inner: size,
    columns: rows,
  });
  const scale = 1 / Math.sqrt(size);
  for (let row = 0; row < rows; row++) {
    const at = gradient.scratch + row * rows;
    const shift = head.attention - gradient.scratch;
    let mean = 0;
    for (let i = at; i <= at + row; i++) mean += memory[i]! * memory[i + shift]!;
    for (let i = at; i <= at + row; i++)
      memory[i] = (memory[i]! - mean) * memory[i + shift]! * scale;
    memory.fill(0, at + row + 1, at + rows);
  }
  product(wanted(gradient.dQuery), change, rowMajor(head.key, stride), inRows);
  product(wanted(gradient.dKey), transposed(change), rowMajor(head.query, stride), inRows);
}
