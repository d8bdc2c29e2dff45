import type { DataKey } from './data-key-content.ts';
import type { DataKeyFiles } from './data-key-files.ts';

/** A place for wrapped keys that several processes have open at once. */
export interface SharedKeyFiles extends DataKeyFiles {
  /**
   * Writes in the place of what was read before; null for nothing.
   *
   * @returns false where something else stands there by now: then nothing is written
   */
  swap(name: string, content: string, replaces: string | null): Promise<boolean>;
}

/**
 * How processes that share keys stay together without a word between them. Each looks again at a key
 * that it read `refreshMs` ago. A new version seals only after `settleMs`, when all of them know it, and an
 * older one may go `retireMs` later, when no write that began under it can still be under way. Their
 * clocks may differ by `settleMs` less `refreshMs`.
 */
export interface SharedKeyring {
  readonly files: SharedKeyFiles;
  /** Default: 5 seconds. */
  readonly refreshMs?: number;
  /** Default: 30 seconds. */
  readonly settleMs?: number;
  /** Default: 10 minutes. */
  readonly retireMs?: number;
}

/** When a key is looked at again, and which of its versions counts. */
export interface KeyAge {
  readonly refreshMs: number;
  /** The version that seals. */
  sealing(key: DataKey): number;
  /** Whether no process seals with an older version than that any more. */
  isSettled(key: DataKey): boolean;
}

/** One process: what it wrote is what counts. */
export const UNSHARED: KeyAge = {
  refreshMs: Number.POSITIVE_INFINITY,
  sealing: ({ current }) => current,
  isSettled: () => true,
};

export function sharedAge(
  { refreshMs = 5_000, settleMs = 30_000, retireMs = 600_000 }: Omit<SharedKeyring, 'files'>,
  clock: () => number,
): KeyAge {
  const sealing = ({ versions }: DataKey): number => {
    const numbers = [...versions.keys()];
    const settled = numbers.filter((number) => ageOf(versions, number) >= settleMs);
    return settled.length > 0 ? Math.max(...settled) : Math.min(...numbers);
  };
  const ageOf = (versions: DataKey['versions'], number: number): number =>
    clock() - (versions.get(number)?.createdAt ?? clock());
  return {
    refreshMs,
    sealing,
    isSettled: (key) => ageOf(key.versions, sealing(key)) >= settleMs + retireMs,
  };
}
