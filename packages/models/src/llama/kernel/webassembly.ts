import { type Kernel, STEP } from './kernel.ts';
import { MULTIPLY_WASM } from './multiply-wasm.ts';

const ELEMENT = Float32Array.BYTES_PER_ELEMENT;
/** Elements of w that stay in a first-level cache while all rows of x pass over them. */
const CACHED_ELEMENTS = 8_192;
const PAGE_BYTES = 65_536;

interface MultiplyExports {
  multiplyRow(
    out: number,
    x: number,
    w: number,
    wStride: number,
    innerBytes: number,
    columns: number,
  ): void;
  multiplyFourRows(
    out: number,
    outStride: number,
    x: number,
    xStride: number,
    w: number,
    wStride: number,
    innerBytes: number,
    columns: number,
  ): void;
}

/** The part of the WebAssembly interface in use; TypeScript declares it for browsers only. */
interface WebAssemblyApi {
  readonly Memory: new (pages: { initial: number; maximum: number }) => { buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { exports: unknown };
}

const api = (globalThis as { WebAssembly?: WebAssemblyApi }).WebAssembly;

/** False where WebAssembly is switched off. */
export const hasWebAssembly = api !== undefined;

/** The kernel in WebAssembly with 128-bit SIMD: the same sums on every machine, bit for bit. */
export function createWebAssemblyKernel(elements: number): Kernel {
  const pages = Math.ceil((elements * ELEMENT) / PAGE_BYTES);
  if (!api) throw new TypeError('WebAssembly is switched off in this process');
  const storage = new api.Memory({ initial: pages, maximum: pages });
  const module = new api.Module(Buffer.from(MULTIPLY_WASM, 'base64'));
  const { exports } = new api.Instance(module, { lethe: { memory: storage } });
  const { multiplyRow, multiplyFourRows } = exports as MultiplyExports;

  return {
    memory: new Float32Array(storage.buffer, 0, elements),
    multiply(out, x, w, rows, inner, columns) {
      const outStride = out.stride * ELEMENT;
      const xStride = x.stride * ELEMENT;
      const wStride = w.stride * ELEMENT;
      const innerBytes = inner * ELEMENT;
      const together = rows - (rows % 4);
      const chunk = Math.max(1, Math.floor(CACHED_ELEMENTS / inner / STEP)) * STEP;
      for (let column = 0; column < columns && together > 0; column += chunk) {
        const width = Math.min(chunk, columns - column);
        const wAt = (w.offset + column * w.stride) * ELEMENT;
        let outAt = (out.offset + column) * ELEMENT;
        let xAt = x.offset * ELEMENT;
        for (let row = 0; row < together; row += 4) {
          multiplyFourRows(outAt, outStride, xAt, xStride, wAt, wStride, innerBytes, width);
          outAt += 4 * outStride;
          xAt += 4 * xStride;
        }
      }
      for (let row = together; row < rows; row++) {
        const outAt = (out.offset + row * out.stride) * ELEMENT;
        const xAt = (x.offset + row * x.stride) * ELEMENT;
        multiplyRow(outAt, xAt, w.offset * ELEMENT, wStride, innerBytes, columns);
      }
    },
  };
}
