import { describe, expect, it } from 'vitest';
import type { Tensor } from '../safetensors/read.ts';
import { dequantise } from './dequantise.ts';

const tensor = (name: string, dtype: Tensor['dtype'], shape: number[], values: number[]) =>
  [name, { name, dtype, shape, values: Float32Array.from(values) }] as const;
const weight = tensor('w', 'I8', [2, 3], [-127, 0, 1, 2, 3, 127]);
const scale = tensor('w.scale', 'F32', [2], [0.5, 2]);
const norm = tensor('norm', 'F32', [1], [3]);
const content = (...tensors: (readonly [string, Tensor])[]) => ({
  tensors: new Map(tensors),
  metadata: {},
});

describe('dequantise', () => {
  it('multiplies each row by its scale and leaves the rest as it is', () => {
    const { tensors } = dequantise(content(weight, scale, norm));
    expect([...tensors.keys()]).toEqual(['w', 'norm']);
    expect([...tensors.get('w')!.values]).toEqual([-63.5, 0, 0.5, 4, 6, 254]);
    expect(tensors.get('norm')).toEqual(norm[1]);
  });

  it.each([
    ['w.scale is missing', content(weight)],
    ['a number for each row', content(weight, tensor('w.scale', 'F32', [3], [1, 2, 3]))],
    ['a number for each row', content(tensor('w', 'I8', [6], [1, 2, 3, 4, 5, 6]), scale)],
    ['w.scale scales nothing', content(scale)],
    ['norm.scale scales nothing', content(norm, tensor('norm.scale', 'F32', [1], [1]))],
  ])('refuses: %s', (reason, broken) => {
    expect(() => dequantise(broken)).toThrow(reason);
    expect(() => dequantise(broken)).toThrow(
      expect.objectContaining({ code: 'MODEL_WEIGHTS_INVALID' }),
    );
  });
});
