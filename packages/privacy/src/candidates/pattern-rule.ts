import type { PiiType } from '../span.ts';

/**
 * A format with a fixed shape. It is tried only where a run of letters and digits begins with the
 * stated lead, by a sticky pattern without nested quantifiers.
 */
export interface PatternRule {
  readonly id: string;
  readonly type: PiiType;
  /** Length range of the leading digits of the first run, or of its leading letters. */
  readonly digits?: readonly [number, number];
  readonly letters?: readonly [number, number];
  /** Without flags and anchors. */
  readonly pattern: RegExp;
  /** Decides on the value without separators, upper case. */
  readonly check?: (compact: string, raw: string) => boolean;
  /** Words that speak for this very format, in any language. */
  readonly cues?: readonly string[];
  /** Score with nothing around it, as the only content of a field, and right behind a cue. */
  readonly alone: number;
  readonly field?: number;
  readonly cued: number;
  /** Why it counts. */
  readonly reason: string;
}
