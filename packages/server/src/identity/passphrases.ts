import { type BoundedWork, boundedWork } from './bounded-work.ts';
import {
  hashPassphrase,
  isSameHash,
  PASSPHRASE_COST,
  type PassphraseCost,
  readHash,
  SALT_BYTES,
  writeHash,
} from './passphrase-hash.ts';
import type { Random } from './secret.ts';

export interface Passphrases {
  /** The hash to keep, as a PHC string. */
  hash(passphrase: string): Promise<string>;
  /**
   * Whether a passphrase is the kept one. Without a kept hash it works as long and says no, so that
   * nobody learns by the clock who is known here.
   */
  verify(
    passphrase: string,
    kept: string | null,
  ): Promise<{ matches: boolean; isOutdated: boolean }>;
}

export interface PassphrasesOptions {
  random: Random;
  cost?: PassphraseCost;
  /** Each hash takes 19 MiB while it is made, so few are made at once. */
  work?: BoundedWork;
}

/** @throws TOO_MANY_IN_FLIGHT from both when too many are waiting */
export function createPassphrases({
  random,
  cost = PASSPHRASE_COST,
  work = boundedWork({ atOnce: 2, waiting: 32 }),
}: PassphrasesOptions): Passphrases {
  const nobody = random(SALT_BYTES);
  const isOutdated = (kept: PassphraseCost) =>
    kept.memoryKiB !== cost.memoryKiB || kept.passes !== cost.passes || kept.lanes !== cost.lanes;

  return {
    hash: (passphrase) =>
      work(async () =>
        writeHash(await hashPassphrase(passphrase, { ...cost, salt: random(SALT_BYTES) })),
      ),
    verify: (passphrase, kept) =>
      work(async () => {
        const known = kept === null ? null : readHash(kept);
        const { memoryKiB, passes, lanes, salt } = known ?? { ...cost, salt: nobody };
        const made = await hashPassphrase(passphrase, { memoryKiB, passes, lanes, salt });
        const matches = known !== null && isSameHash(made, known);
        return { matches, isOutdated: matches && isOutdated(known) };
      }),
  };
}
