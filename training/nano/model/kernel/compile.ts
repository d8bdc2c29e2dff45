import wabt from 'wabt';

/** Compiles WebAssembly text with 128-bit SIMD and fused multiply-add to a module's bytes. */
export async function compileText(source: string): Promise<Uint8Array<ArrayBuffer>> {
  const { parseWat } = await wabt();
  const parsed = parseWat('multiply.wat', source, { simd: true, relaxed_simd: true });
  try {
    return new Uint8Array(parsed.toBinary({}).buffer);
  } finally {
    parsed.destroy();
  }
}
