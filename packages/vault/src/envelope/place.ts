/**
 * Where a sealed value lies. It is bound into the envelope together with the user and the key
 * version, so that a value cannot be moved to another place and still be opened.
 */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** Largest part of a place, in UTF-8 bytes. */
export const LONGEST_PLACE_PART = 255;
