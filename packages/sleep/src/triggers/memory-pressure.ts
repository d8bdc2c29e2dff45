import { callFor, type Trigger } from './trigger.ts';

/** The memory in use has come to a share of what may be used, in (0, 1]. */
export const memoryPressure =
  (share: number): Trigger =>
  ({ memory: { usedBytes, limitBytes } }) =>
    limitBytes > 0 && usedBytes >= share * limitBytes ? callFor('memoryPressure') : null;
