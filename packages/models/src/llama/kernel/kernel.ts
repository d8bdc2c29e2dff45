/** A matrix inside a kernel's memory, in row-major order; both numbers count float32 elements. */
export interface Matrix {
  /** Where its first element lies. */
  readonly offset: number;
  /** Distance from one row to the next. */
  readonly stride: number;
}

/** Inner lengths and columns are multiples of this, so that no kernel has edges. */
export const STEP = 8;

export const roundUpToStep = (size: number): number => Math.ceil(size / STEP) * STEP;

/** The one operation that takes the time, over one memory that holds weights, caches and buffers. */
export interface Kernel {
  readonly memory: Float32Array;
  /**
   * out = x * transpose(w): `out[r, c]` is the sum over k < inner of `x[r, k] * w[c, k]`, for r < rows and
   * c < columns. `inner` and `columns` are multiples of STEP; `out` overlaps neither operand.
   */
  multiply(out: Matrix, x: Matrix, w: Matrix, rows: number, inner: number, columns: number): void;
}
