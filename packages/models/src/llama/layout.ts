import { type Matrix, roundUpToStep } from './kernel/kernel.ts';

/** Hands out places in one memory before that memory exists. */
export class Layout {
  #elements = 0;

  /** Float32 elements needed for everything reserved so far. */
  get elements(): number {
    return this.#elements;
  }

  /** Room for `rows` rows; rows and columns are padded to the kernel's step. */
  matrix(rows: number, columns: number): Matrix {
    const stride = roundUpToStep(columns);
    const offset = this.#elements;
    this.#elements += roundUpToStep(rows) * stride;
    return { offset, stride };
  }
}

/** The same matrix from another row and column on. */
export const shifted = ({ offset, stride }: Matrix, row: number, column = 0): Matrix => ({
  offset: offset + row * stride + column,
  stride,
});
