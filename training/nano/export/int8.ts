import type { Tensor } from '@lethe/models';
import { type ModelShape, tensorShapes, type Weights } from '../model/shape.ts';

const LARGEST = 127;

/**
 * Weights as whole numbers in [-127, 127]: each matrix as I8 with one F32 scale a row (`NAME.scale`), so
 * that a row is its numbers times its scale. Norm weights stay F32.
 */
export function int8Tensors(shape: ModelShape, weights: Weights): Tensor[] {
  return tensorShapes(shape).flatMap(([name, dims]): Tensor[] => {
    const values = weights[name]!;
    if (dims.length === 1) return [{ name, dtype: 'F32', shape: dims, values }];
    return int8Matrix(name, dims, values);
  });
}

/** One matrix, `[rows, columns]`, as two tensors: its numbers rounded, and a scale a row. */
export function int8Matrix(name: string, dims: readonly number[], values: Float32Array): Tensor[] {
  const [rows, columns] = dims as [number, number];
  const { whole, scales } = roundRows(values, rows, columns);
  return [
    { name, dtype: 'I8', shape: dims, values: whole },
    { name: `${name}.scale`, dtype: 'F32', shape: [rows], values: scales },
  ];
}

function roundRows(values: Float32Array, rows: number, columns: number) {
  const whole = new Float32Array(values.length);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const part = values.subarray(row * columns, (row + 1) * columns);
    const largest = part.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    scales[row] = largest / LARGEST || 1;
    part.forEach((value, i) => {
      whole[row * columns + i] = Math.round(value / scales[row]!);
    });
  }
  return { whole, scales };
}

/** The weights that `int8Tensors` stands for. */
export function fromInt8(tensors: ReadonlyMap<string, Tensor>): Weights {
  const weights: Weights = {};
  for (const { name, values } of tensors.values()) {
    if (name.endsWith('.scale')) continue;
    const scales = tensors.get(`${name}.scale`)?.values ?? Float32Array.of(1);
    const columns = values.length / scales.length;
    weights[name] = Float32Array.from(
      values,
      (value, i) => value * (scales.length > 1 ? scales[Math.floor(i / columns)]! : 1),
    );
  }
  return weights;
}
