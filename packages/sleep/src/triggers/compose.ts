import type { Trigger } from './trigger.ts';

/**
 * Asks the triggers in order. A deep call goes before a light one, since a deep cycle does the work of
 * both; among equals the first counts.
 */
export const composeTriggers =
  (triggers: readonly Trigger[]): Trigger =>
  (context) => {
    const calls = triggers.map((trigger) => trigger(context)).filter((call) => call !== null);
    return calls.find(({ mode }) => mode === 'deep') ?? calls[0] ?? null;
  };
