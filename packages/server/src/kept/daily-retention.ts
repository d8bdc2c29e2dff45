import type { Store } from '@lethe/store';
import type { Clock } from '../clock/clock.ts';

const DAY_MS = 86_400_000;

/**
 * Lets go of what has been kept long enough: once soon after the start, then every day. A run that
 * fails is told and tried again the next day.
 *
 * @returns stops it and waits for a run that is under way
 */
export function letGoDaily(
  { retention }: Pick<Store, 'retention'>,
  {
    clock,
    onFault,
    firstAfterMs = 60_000,
  }: { clock: Clock; onFault: (error: unknown) => void; firstAfterMs?: number },
): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let cancel = clock.after(firstAfterMs, run);

  function run(): void {
    running = retention.run(clock.now()).catch(onFault);
    cancel = clock.after(DAY_MS, run);
  }

  return async () => {
    cancel();
    await running;
  };
}
