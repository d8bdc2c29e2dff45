import { numpy as np } from '@jax-js/jax';
import { type ModelShape, tensorShapes, type Weights } from '../shape.ts';
import type { Parameters } from './forward.ts';

/** Copies plain weights to the device. */
export const toDevice = (shape: ModelShape, weights: Weights): Parameters =>
  Object.fromEntries(
    tensorShapes(shape).map(([name, dims]) => [name, np.array(weights[name]!).reshape(dims)]),
  );
