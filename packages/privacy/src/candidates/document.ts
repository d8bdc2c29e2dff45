import type { CueHits } from '../context/cue-index.ts';
import type { PiiType } from '../span.ts';
import type { Tokens } from './tokens.ts';

/** A text with what one pass found in it; every family of detectors reads this. */
export interface Document {
  /** Normalised text; all offsets are into it. */
  readonly text: string;
  readonly tokens: Tokens;
  readonly hits: CueHits;
  /** The trimmed range of the text: a short value alone in it is a field, not prose. */
  readonly field: { readonly start: number; readonly end: number };
  /** Upper-case ISO 3166 regions whose formats are expected, most likely first. */
  readonly regions: readonly string[];
  /** Candidates under this score are not asked for. */
  readonly least: number;
}

/** A value that a family proposes, before overlaps are resolved. */
export interface Candidate {
  start: number;
  end: number;
  type: PiiType;
  score: number;
  ruleId: string;
  reason: string;
}

/** Whether a range is everything a short text holds, up to quotes and a final stop. */
export const isWholeField = ({ field }: Document, start: number, end: number): boolean =>
  start <= field.start && end >= field.end;
