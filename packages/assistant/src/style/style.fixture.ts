import { AXES, type AxisValues } from '@lethe/protocol';

/** Every axis where it changes nothing. */
export const NEUTRAL = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as AxisValues;
