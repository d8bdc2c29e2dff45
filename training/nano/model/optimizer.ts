import { learningRate, type TrainingSettings } from '../settings.ts';
import { type ModelShape, tensorShapes } from './shape.ts';

/** The weights and their running moments, each tensor after tensor. */
export interface OptimizerState {
  readonly weights: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** Stretches of weights by whether they decay: norm weights do not. */
function stretches(shape: ModelShape): { begin: number; end: number; decays: boolean }[] {
  let at = 0;
  return tensorShapes(shape).map(([, dims]) => {
    const begin = at;
    at += dims.reduce((product, dim) => product * dim, 1);
    return { begin, end: at, decays: dims.length > 1 };
  });
}

/** L2 norm of a gradient. */
export function normOf(gradient: Float32Array): number {
  let squares = 0;
  for (let i = 0; i < gradient.length; i++) squares += gradient[i]! * gradient[i]!;
  return Math.sqrt(squares);
}

/**
 * One AdamW step (Loshchilov and Hutter, 2019), in place, for the gradient of a sum that `weight` terms
 * went into; its mean is clipped to the norm the settings allow. `step` counts from 1.
 */
export function optimize(
  settings: TrainingSettings,
  { weights, first, second }: OptimizerState,
  { gradient, weight }: { gradient: Float32Array; weight: number },
  step: number,
): void {
  const { beta1, beta2, epsilon, clipNorm, weightDecay } = settings;
  const scale = Math.min(1 / weight, clipNorm / (normOf(gradient) + 1e-9));
  const rate = learningRate(settings, step);
  const firstRate = rate / (1 - beta1 ** step);
  const secondCorrection = 1 / (1 - beta2 ** step);
  for (const { begin, end, decays } of stretches(settings.shape)) {
    const kept = decays ? 1 - rate * weightDecay : 1;
    for (let i = begin; i < end; i++) {
      const slope = gradient[i]! * scale;
      const mean = beta1 * first[i]! + (1 - beta1) * slope;
      const square = beta2 * second[i]! + (1 - beta2) * slope * slope;
      first[i] = mean;
      second[i] = square;
      weights[i] =
        weights[i]! * kept - (firstRate * mean) / (Math.sqrt(square * secondCorrection) + epsilon);
    }
  }
}
