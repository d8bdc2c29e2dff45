import type { Clock } from '../clock/clock.ts';

/** How long what was told to end may take to do so, milliseconds. */
const LINGER_MS = 5_000;

/** Waits for something to end; when its time is up it may be told to, and gets a little longer. */
export async function withinGrace(
  ended: Promise<unknown>,
  { clock, graceMs, end }: { clock: Clock; graceMs: number; end?: () => void },
): Promise<void> {
  const callOffs: (() => void)[] = [];
  const late = new Promise<void>((resolve) => {
    callOffs.push(
      clock.after(graceMs, () => {
        end?.();
        callOffs.push(clock.after(LINGER_MS, resolve));
      }),
    );
  });
  await Promise.race([ended, late]);
  for (const callOff of callOffs) callOff();
}
