import { readSafetensors, writeSafetensors } from '@lethe/models';
import { errors } from '../errors.ts';
import { SIGNALS, type SignalName } from '../signals/signal-names.ts';
import { SLOTS } from './hashing.ts';
import type { LinearModel } from './linear.ts';

/** Name of the weights' file in its folder. */
export const WEIGHTS_FILE = 'classifier.safetensors';

/** A model as a safetensors file; the same model gives the same bytes. */
export function encodeWeights(model: LinearModel): Uint8Array {
  const width = model.signals.length;
  const one = (name: string, values: Float32Array, shape: readonly number[]) => ({
    name,
    dtype: 'F32' as const,
    shape,
    values,
  });
  return writeSafetensors({
    tensors: [
      {
        name: 'weights',
        dtype: 'I8',
        shape: [SLOTS, width],
        values: Float32Array.from(model.weights),
      },
      one('scales', model.scales, [width]),
      one('biases', model.biases, [width]),
      one('calibration', model.calibration, [width, 2]),
    ],
    metadata: { signals: model.signals.join(' ') },
  });
}

/** @throws CLASSIFIER_INVALID, SAFETENSORS_INVALID */
export function decodeWeights(file: Uint8Array): LinearModel {
  const { tensors, metadata } = readSafetensors(file);
  const signals = (metadata.signals ?? '').split(' ');
  if (!signals.every(isSignal)) throw errors.CLASSIFIER_INVALID();
  const values = (name: string, length: number): Float32Array => {
    const tensor = tensors.get(name);
    if (tensor?.values.length !== length) throw errors.CLASSIFIER_INVALID();
    return tensor.values;
  };
  return {
    signals,
    weights: Int8Array.from(values('weights', SLOTS * signals.length)),
    scales: values('scales', signals.length),
    biases: values('biases', signals.length),
    calibration: values('calibration', signals.length * 2),
  };
}

const isSignal = (name: string): name is SignalName =>
  (SIGNALS as readonly string[]).includes(name);
