/**
 * bfloat16 is the upper half of a float32: eight exponent bits, seven mantissa bits.
 */

/** Rounds to nearest, ties to even, as PyTorch and JAX do. Not-a-number stays not-a-number. */
export function encodeBfloat16(values: Float32Array): Uint16Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const encoded = new Uint16Array(values.length);
  for (let i = 0; i < bits.length; i++) {
    const bit = bits[i]!;
    encoded[i] = Number.isNaN(values[i])
      ? (bit >>> 16) | 0x40
      : (bit + 0x7fff + ((bit >>> 16) & 1)) >>> 16;
  }
  return encoded;
}

/** Little-endian bfloat16 bytes to float32; exact. */
export function decodeBfloat16(bytes: Uint8Array): Float32Array {
  const values = new Float32Array(bytes.length >>> 1);
  const bits = new Uint32Array(values.buffer);
  for (let i = 0; i < bits.length; i++) {
    bits[i] = (bytes[2 * i]! << 16) | (bytes[2 * i + 1]! << 24);
  }
  return values;
}
