import { errors } from '../errors.ts';
import { canonicalName } from './name.ts';

/** Fewest characters of a new passphrase, counted as code points. */
export const PASSPHRASE_MINIMUM = 12;
const DIFFERENT = 5;

/**
 * Length is what protects a passphrase (NIST SP 800-63B, 3.1.1), so there are no rules about kinds of
 * characters; only what is a repetition or the name itself is refused.
 *
 * @throws PASSPHRASE_REFUSED
 */
export function checkNewPassphrase(passphrase: string, { name }: { name: string | null }): void {
  const characters = [...passphrase.normalize('NFKC')];
  const isGood =
    characters.length >= PASSPHRASE_MINIMUM &&
    new Set(characters).size >= DIFFERENT &&
    (name === null || canonicalName(passphrase) !== canonicalName(name));
  if (!isGood) throw errors.PASSPHRASE_REFUSED({ minimum: PASSPHRASE_MINIMUM });
}
