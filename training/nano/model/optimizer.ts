import { jit, numpy as np, tree } from '@jax-js/jax';
import { stageOf, type TrainingSettings } from '../settings.ts';
import type { Parameters } from './forward.ts';

/** AdamW's state: the weights and their running moments. */
export type OptimizerState = { weights: Parameters; first: Parameters; second: Parameters };

/** Learning rate and the moments' bias corrections `1 - beta^step`, as scalars on the device. */
type Rates = { rate: np.Array; firstCorrection: np.Array; secondCorrection: np.Array };

/** Learning rate of step `step` (from 1): in each stage a linear warm-up, then a cosine down to its final rate. */
export function learningRate(settings: TrainingSettings, step: number): number {
  const { stage, within } = stageOf(settings, step);
  const { warmupSteps, scheduleSteps, peakRate, finalRate } = stage;
  if (within <= warmupSteps) return (peakRate * within) / warmupSteps;
  const progress = Math.min(1, (within - warmupSteps) / Math.max(1, scheduleSteps - warmupSteps));
  return finalRate + (peakRate - finalRate) * 0.5 * (1 + Math.cos(Math.PI * progress));
}

/**
 * One AdamW step (Loshchilov & Hutter, 2019) after clipping the gradient's norm. Norm weights do not
 * decay. Takes ownership of the state and the gradients; compiled on first use.
 */
export function createOptimizer(settings: TrainingSettings) {
  const { beta1, beta2, epsilon, clipNorm, weightDecay } = settings;

  const update = jit(
    (state: OptimizerState, gradients: Parameters, rates: Rates): OptimizerState => {
      const names = Object.keys(gradients);
      const squares = names.map((name) => np.sum(np.square(gradients[name]!.ref)));
      const norm = np.sqrt(squares.reduce((sum, square) => sum.add(square)));
      const scale = np.minimum(np.array(clipNorm).div(norm.add(1e-6)), 1);
      const next: OptimizerState = { weights: {}, first: {}, second: {} };
      for (const name of names) {
        const gradient = gradients[name]!.mul(scale.ref);
        const first = state.first[name]!.mul(beta1).add(gradient.ref.mul(1 - beta1));
        const second = state.second[name]!.mul(beta2).add(np.square(gradient).mul(1 - beta2));
        const direction = first.ref
          .div(rates.firstCorrection.ref)
          .div(np.sqrt(second.ref.div(rates.secondCorrection.ref)).add(epsilon));
        const weight = state.weights[name]!;
        const decayed = weight.ndim === 1 ? direction : direction.add(weight.ref.mul(weightDecay));
        next.weights[name] = weight.sub(decayed.mul(rates.rate.ref));
        next.first[name] = first;
        next.second[name] = second;
      }
      scale.dispose();
      tree.dispose(rates);
      return next;
    },
  );

  return (state: OptimizerState, gradients: Parameters, step: number): OptimizerState =>
    update(state, gradients, {
      rate: np.array(learningRate(settings, step)),
      firstCorrection: np.array(1 - beta1 ** step),
      secondCorrection: np.array(1 - beta2 ** step),
    });
}
