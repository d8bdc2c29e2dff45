import type { SleepPort } from '../ports.ts';
import type { Handlers } from './handlers.ts';

/** How Lethe sleeps; to send it to sleep and to wake it. */
export const sleepHandlers = (
  sleep: () => SleepPort,
): Pick<Handlers, 'readSleep' | 'sleepNow' | 'wake'> => ({
  readSleep: () => sleep().report(),
  sleepNow: ({ body }) => sleep().now(body.mode),
  wake: () => sleep().wake(),
});
