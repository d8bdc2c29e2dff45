import { callFor, type Trigger } from './trigger.ts';

/** Somebody asked for it. */
export const manual = (): Trigger => (context) =>
  context.asked === null ? null : callFor('manual', context.asked);
