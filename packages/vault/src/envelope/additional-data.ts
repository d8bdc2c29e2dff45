import { errors } from '../errors.ts';
import { ENVELOPE } from './format.ts';
import { LONGEST_PLACE_PART, type Place } from './place.ts';

// Calls are synchronous and the cipher copies what it is given, so one buffer serves them all.
const scratch = Buffer.alloc(4 * (1 + LONGEST_PLACE_PART) + 5);

/**
 * What an envelope is bound to: envelope version, key version, and table, column, row and user, each
 * behind its length, so that no two places give the same bytes.
 *
 * The result is overwritten by the next call.
 *
 * @throws PLACE_INVALID
 */
export function additionalData(place: Place, user: string, keyVersion: number): Uint8Array {
  scratch[0] = ENVELOPE.version;
  let at = scratch.writeUInt32BE(keyVersion, 1);
  at = writePart(place.table, at);
  at = writePart(place.column, at);
  at = writePart(place.row, at);
  at = writePart(user, at);
  return scratch.subarray(0, at);
}

function writePart(part: string, at: number): number {
  // A character takes at most three bytes a unit, so only long parts have to be measured.
  const fits =
    part.length * 3 <= LONGEST_PLACE_PART || Buffer.byteLength(part) <= LONGEST_PLACE_PART;
  // A lone half of a surrogate pair would be written as the replacement character, like any other.
  if (!fits || !part.isWellFormed()) throw errors.PLACE_INVALID();
  const length = scratch.write(part, at + 1, 'utf8');
  scratch[at] = length;
  return at + 1 + length;
}
