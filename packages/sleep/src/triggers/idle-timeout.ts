import { callFor, type Trigger } from './trigger.ts';

/** Nobody has written for a while; once for each such time. */
export const idleTimeout =
  (idleMs: number): Trigger =>
  ({ now, lastCycleEndedAt, ...context }) => {
    const usedSince = lastCycleEndedAt === null || now - context.idleMs > lastCycleEndedAt;
    return usedSince && context.idleMs >= idleMs ? callFor('idleTimeout') : null;
  };
