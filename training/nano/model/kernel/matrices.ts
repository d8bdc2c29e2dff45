import { compileText } from './compile.ts';
import { MULTIPLY_SOURCE, TILE } from './multiply-source.ts';

/** Where a matrix lies: element (i, j) is at `offset + i * row + j * column`, in elements. */
export interface Matrix {
  readonly offset: number;
  readonly row: number;
  readonly column: number;
}

/** A matrix in row-major order. */
export const rowMajor = (offset: number, row: number): Matrix => ({ offset, row, column: 1 });

/** The same numbers with rows and columns exchanged. */
export const transposed = ({ offset, row, column }: Matrix): Matrix => ({
  offset,
  row: column,
  column: row,
});

/** Rows, inner length and columns of a product. */
export interface ProductSize {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

export interface Matrices {
  /** All float32 numbers that matrices lie in. */
  readonly memory: Float32Array<ArrayBuffer>;
  /** Adds a times b to what c holds; c lies in row-major order. The order of every sum is fixed. */
  addProduct(c: Matrix, a: Matrix, b: Matrix, size: ProductSize): void;
  /** Writes a times b to c. */
  product(c: Matrix, a: Matrix, b: Matrix, size: ProductSize): void;
}

interface MultiplyExports {
  packRows(
    to: number,
    from: number,
    across: number,
    along: number,
    count: number,
    inner: number,
  ): void;
  packColumns(
    to: number,
    from: number,
    across: number,
    along: number,
    count: number,
    inner: number,
  ): void;
  addTiles(a: number, b: number, inner: number, c: number, cRow: number, tiles: number): void;
}

const ELEMENT = Float32Array.BYTES_PER_ELEMENT;
const PAGE_BYTES = 65_536;
/** Blocks that stay in the caches: rows and inner steps of a, columns of b. */
const BLOCK = { rows: 192, inner: 256, columns: 512 } as const;
const PACKED_ROWS = BLOCK.rows * BLOCK.inner;
const PACKED_COLUMNS = BLOCK.columns * BLOCK.inner;
const EDGE = TILE.rows * TILE.columns;

/** Room for `elements` numbers, and products of matrices that lie in it. */
export async function createMatrices(elements: number): Promise<Matrices> {
  const begin = Math.ceil(elements / 16) * 16;
  const all = begin + PACKED_ROWS + PACKED_COLUMNS + EDGE;
  const pages = Math.ceil((all * ELEMENT) / PAGE_BYTES);
  const storage = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const module = new WebAssembly.Module(await compileText(MULTIPLY_SOURCE));
  const { exports } = new WebAssembly.Instance(module, { training: { memory: storage } });
  const { packRows, packColumns, addTiles } = exports as unknown as MultiplyExports;
  const memory = new Float32Array(storage.buffer as ArrayBuffer, 0, all);
  const packedA = begin;
  const packedB = packedA + PACKED_ROWS;
  const edge = packedB + PACKED_COLUMNS;

  /** A tile at the rim: computed aside, then added as far as it lies inside. */
  function addEdge(
    a: number,
    b: number,
    inner: number,
    c: Matrix,
    at: number,
    rows: number,
    columns: number,
  ): void {
    memory.fill(0, edge, edge + EDGE);
    addTiles(a * ELEMENT, b * ELEMENT, inner, edge * ELEMENT, TILE.columns * ELEMENT, 1);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++)
        memory[at + i * c.row + j]! += memory[edge + i * TILE.columns + j]!;
    }
  }

  function addBlock(c: Matrix, at: number, rows: number, inner: number, columns: number): void {
    const whole = Math.floor(rows / TILE.rows);
    const left = rows - whole * TILE.rows;
    const lastA = packedA + whole * TILE.rows * inner;
    for (let column = 0; column < columns; column += TILE.columns) {
      const b = packedB + column * inner;
      const width = Math.min(TILE.columns, columns - column);
      if (width === TILE.columns) {
        if (whole > 0) {
          addTiles(
            packedA * ELEMENT,
            b * ELEMENT,
            inner,
            (at + column) * ELEMENT,
            c.row * ELEMENT,
            whole,
          );
        }
      } else {
        for (let tile = 0; tile < whole; tile++) {
          const row = tile * TILE.rows;
          addEdge(packedA + row * inner, b, inner, c, at + row * c.row + column, TILE.rows, width);
        }
      }
      if (left > 0)
        addEdge(lastA, b, inner, c, at + whole * TILE.rows * c.row + column, left, width);
    }
  }

  function addProduct(
    c: Matrix,
    a: Matrix,
    b: Matrix,
    { rows, inner, columns }: ProductSize,
  ): void {
    for (let column = 0; column < columns; column += BLOCK.columns) {
      const width = Math.min(BLOCK.columns, columns - column);
      for (let step = 0; step < inner; step += BLOCK.inner) {
        const depth = Math.min(BLOCK.inner, inner - step);
        for (let at = 0; at < width; at += TILE.columns) {
          const from = b.offset + step * b.row + (column + at) * b.column;
          packColumns(
            (packedB + at * depth) * ELEMENT,
            from * ELEMENT,
            b.column * ELEMENT,
            b.row * ELEMENT,
            width - at,
            depth,
          );
        }
        for (let row = 0; row < rows; row += BLOCK.rows) {
          const height = Math.min(BLOCK.rows, rows - row);
          for (let at = 0; at < height; at += TILE.rows) {
            const from = a.offset + (row + at) * a.row + step * a.column;
            packRows(
              (packedA + at * depth) * ELEMENT,
              from * ELEMENT,
              a.row * ELEMENT,
              a.column * ELEMENT,
              height - at,
              depth,
            );
          }
          addBlock(c, c.offset + row * c.row + column, height, depth, width);
        }
      }
    }
  }

  return {
    memory,
    addProduct,
    product(c, a, b, size) {
      for (let row = 0; row < size.rows; row++) {
        const at = c.offset + row * c.row;
        memory.fill(0, at, at + size.columns);
      }
      addProduct(c, a, b, size);
    },
  };
}
