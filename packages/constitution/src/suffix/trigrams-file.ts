import { readSafetensors, writeSafetensors } from '@lethe/models';
import { errors } from '../errors.ts';
import { KINDS, type Trigrams } from './trigrams.ts';

/** Name of the trigrams' file in the folder of weights. */
export const TRIGRAMS_FILE = 'suffix.safetensors';

/** Trigrams as a safetensors file; the same ones give the same bytes. */
export const encodeTrigrams = (trigrams: Trigrams): Uint8Array =>
  writeSafetensors({
    tensors: [
      {
        name: 'trigrams',
        dtype: 'I8',
        shape: [KINDS, KINDS, KINDS],
        values: Float32Array.from(trigrams),
      },
    ],
  });

/** @throws CLASSIFIER_INVALID, SAFETENSORS_INVALID */
export function decodeTrigrams(file: Uint8Array): Trigrams {
  const tensor = readSafetensors(file).tensors.get('trigrams');
  if (tensor?.values.length !== KINDS ** 3) throw errors.CLASSIFIER_INVALID();
  return Int8Array.from(tensor.values);
}
