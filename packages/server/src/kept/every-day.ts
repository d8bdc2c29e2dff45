import type { Clock } from '../clock/clock.ts';

const DAY_MS = 86_400_000;

/**
 * Does the upkeep of what is kept: once soon after the start, then every day. A run that fails is told
 * and tried again the next day.
 *
 * @returns stops it and waits for a run that is under way
 */
export function everyDay(
  upkeep: (now: number, signal: AbortSignal) => Promise<unknown>,
  {
    clock,
    onFault,
    firstAfterMs = 60_000,
  }: { clock: Clock; onFault: (error: unknown) => void; firstAfterMs?: number },
): () => Promise<void> {
  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let cancel = clock.after(firstAfterMs, run);

  function run(): void {
    running = upkeep(clock.now(), stopping.signal).catch(onFault);
    cancel = clock.after(DAY_MS, run);
  }

  return async () => {
    cancel();
    stopping.abort();
    await running;
  };
}
