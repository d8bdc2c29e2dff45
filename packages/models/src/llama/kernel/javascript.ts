import type { Kernel } from './kernel.ts';

/** The kernel in plain JavaScript, for places where WebAssembly is switched off (`--jitless`). */
export function createJavaScriptKernel(elements: number): Kernel {
  const memory = new Float32Array(elements);
  return {
    memory,
    multiply(out, x, w, rows, inner, columns) {
      for (let row = 0; row < rows; row++) {
        const xAt = x.offset + row * x.stride;
        const outAt = out.offset + row * out.stride;
        // Four columns at a time read each x once for four products.
        for (let column = 0; column < columns; column += 4) {
          const w0 = w.offset + column * w.stride;
          const w1 = w0 + w.stride;
          const w2 = w1 + w.stride;
          const w3 = w2 + w.stride;
          let sum0 = 0;
          let sum1 = 0;
          let sum2 = 0;
          let sum3 = 0;
          for (let k = 0; k < inner; k++) {
            const value = memory[xAt + k];
            sum0 += value * memory[w0 + k];
            sum1 += value * memory[w1 + k];
            sum2 += value * memory[w2 + k];
            sum3 += value * memory[w3 + k];
          }
          memory[outAt + column] = sum0;
          memory[outAt + column + 1] = sum1;
          memory[outAt + column + 2] = sum2;
          memory[outAt + column + 3] = sum3;
        }
      }
    },
  };
}
