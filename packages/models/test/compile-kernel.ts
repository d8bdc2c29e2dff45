import initialise from 'wabt';

/** WebAssembly text to a binary module, without names, so that the bytes depend on the code alone. */
export async function compileKernel(text: string): Promise<Uint8Array> {
  const wabt = await initialise();
  const parsed = wabt.parseWat('multiply.wat', text, { simd: true });
  try {
    parsed.validate();
    return parsed.toBinary({ write_debug_names: false }).buffer;
  } finally {
    parsed.destroy();
  }
}
