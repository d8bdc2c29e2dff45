import {
  type Bandit,
  createBandit,
  decodeBandit,
  encodeBandit,
  type Random,
  ROUTE_FEATURES,
} from '@lethe/models';
import type { Store } from '@lethe/store';
import type { Clock } from '../clock/clock.ts';

/** What was learnt is written once in this time at most, milliseconds. */
const WRITE_MS = 10_000;

/** A bandit whose memory outlives the process. */
export interface KeptBandit extends Pick<Bandit, 'choose' | 'learn'> {
  /** Writes what is still to be written. */
  close(): Promise<void>;
}

export interface KeptBanditOptions {
  readonly kept: Store['router'];
  readonly after: Clock['after'];
  readonly random: Random;
  /** Told where the memory could not be read or written; learning goes on without it. */
  readonly report: (error: unknown) => void;
}

/** Goes on from what was kept; a memory that cannot be read is begun anew. */
export async function openBandit({
  kept,
  after,
  random,
  report,
}: KeptBanditOptions): Promise<KeptBandit> {
  const dimensions = ROUTE_FEATURES.length;
  const bytes = await kept.read().catch((error) => {
    report(error);
    return null;
  });
  const state = bytes && decodeBandit(bytes, dimensions);
  const bandit = createBandit({ dimensions, random, ...(state && { state }) });
  let callOff: (() => void) | null = null;
  let writing: Promise<void> = Promise.resolve();

  function write(): void {
    callOff = null;
    writing = writing.then(() => kept.write(encodeBandit(bandit.state()))).catch(report);
  }

  return {
    choose: bandit.choose,
    learn(arm, features, reward) {
      bandit.learn(arm, features, reward);
      callOff ??= after(WRITE_MS, write);
    },
    async close() {
      if (callOff) {
        callOff();
        write();
      }
      await writing;
    },
  };
}
