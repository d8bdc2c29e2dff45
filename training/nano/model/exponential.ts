const SMALLEST = -87;
const LARGEST = 88;
const EXPONENT_BIAS = 127;
const MANTISSA_BITS = 23;

const bits = new Int32Array(1);
const power = new Float32Array(bits.buffer);

/**
 * e to the power of x to within 2e-7 of its size, several times as fast as `Math.exp`: a whole power of
 * two by its bits, the rest by Taylor's series. Beyond float32's range it stays at the rim.
 */
export function exponential(x: number): number {
  const inside = x < SMALLEST ? SMALLEST : x > LARGEST ? LARGEST : x;
  const whole = Math.floor(inside * Math.LOG2E + 0.5);
  const f = inside - whole * Math.LN2;
  bits[0] = (whole + EXPONENT_BIAS) << MANTISSA_BITS;
  const series =
    1 + f * (1 + f * (1 / 2 + f * (1 / 6 + f * (1 / 24 + f * (1 / 120 + f * (1 / 720))))));
  return series * power[0]!;
}
