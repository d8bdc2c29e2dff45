import { AXES } from '@lethe/protocol';
import type { Style } from '../src/runtime/runtime.ts';

/** Every axis where it changes nothing. */
export const NEUTRAL_STYLE = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as Style;
