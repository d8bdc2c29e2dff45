/** Says whether a value of unknown origin has a shape. */
export type Shape = (value: unknown) => boolean;

export const number: Shape = (value) => typeof value === 'number' && Number.isFinite(value);

export const count: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

export const text: Shape = (value) => typeof value === 'string' && value.length <= 1024;

export const truth: Shape = (value) => typeof value === 'boolean';

export const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value);

export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);

/** At most `most` of one shape. */
export const list =
  (shape: Shape, most: number): Shape =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(shape);

export const tuple =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    Array.isArray(value) &&
    value.length === shapes.length &&
    shapes.every((shape, i) => shape(value[i]));

/** An object that has these parts; others are let be. */
export const parts =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(shapes).every(([key, shape]) => shape((value as Record<string, unknown>)[key]));
