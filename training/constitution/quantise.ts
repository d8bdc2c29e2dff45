import { TRAINED } from './rows.ts';
import type { LinearModel } from './shipped.ts';
import type { Weights } from './train-linear.ts';

/** Rounds weights to 8 bits, each signal by its own scale. */
export function quantise({ weights, biases }: Weights, calibration: Float32Array): LinearModel {
  const width = TRAINED.length;
  const scales = new Float32Array(width);
  for (let at = 0; at < weights.length; at++)
    scales[at % width] = Math.max(scales[at % width]!, Math.abs(weights[at]!) / 127);
  const rounded = Int8Array.from(weights, (weight, at) => {
    const scale = scales[at % width]!;
    return scale === 0 ? 0 : Math.round(weight / scale);
  });
  return { signals: TRAINED, weights: rounded, scales, biases, calibration };
}
