import { nn, numpy as np } from '@jax-js/jax';
import type { ModelShape } from '../shape.ts';
import { forward, type Parameters, type Tables } from './forward.ts';

/** Rows of tokens ready for the device, each `[batch * length]`: int32 inputs and targets, float32 weight of each target. */
export type Batch = { inputs: np.Array; targets: np.Array; weights: np.Array };

/** Weighted mean cross-entropy in nats a token. Takes ownership of its arguments. */
export function loss(
  shape: ModelShape,
  parameters: Parameters,
  batch: Batch,
  tables: Tables,
): np.Array {
  const logits = forward(shape, parameters, batch.inputs, tables);
  const target = np.sum(logits.ref.mul(nn.oneHot(batch.targets, shape.vocabSize)), -1);
  const surprise = nn.logsumexp(logits, -1).sub(target);
  const total = np.sum(batch.weights.ref);
  return np.sum(surprise.mul(batch.weights)).div(total);
}
