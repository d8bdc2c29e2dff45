import { errors } from '../errors.ts';

const LONGEST = 64;
/** Some characters stand for many in the compatibility form. */
const LONGEST_CANONICAL = 100;

/** Control and format characters, line breaks, private use, lone surrogates, unassigned: what cannot be seen. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Cn}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** A person's name. */
export interface PersonName {
  /** As it is shown: composed (NFC), without space at its ends. */
  readonly name: string;
  /** As it is looked up: names that read alike are one. */
  readonly canonical: string;
}

const withoutExtraSpace = (text: string) => text.trim().replace(/\p{Zs}+/gu, ' ');

/** How a name is looked up: compatibility form (NFKC), lower case, single spaces. */
export const canonicalName = (name: string): string =>
  withoutExtraSpace(name.normalize('NFKC').toLowerCase().normalize('NFKC'));

/** @throws NAME_REFUSED */
export function checkName(given: string): PersonName {
  const name = withoutExtraSpace(given.normalize('NFC'));
  const canonical = canonicalName(name);
  const isGood =
    name.length <= LONGEST &&
    canonical.length <= LONGEST_CANONICAL &&
    !INVISIBLE.test(given) &&
    LETTER_OR_DIGIT.test(name);
  if (!isGood) throw errors.NAME_REFUSED();
  return { name, canonical };
}
