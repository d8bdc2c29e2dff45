import { applyFormality } from './formality.ts';
import type { Intent } from './intent.ts';
import { resolveMarks } from './marks.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';

/** What an answer may be built of; lines as in `Intent`. */
export interface Content {
  readonly kind: Intent['kind'];
  readonly lead: readonly string[];
  readonly says: readonly string[];
  readonly tips: readonly string[];
  readonly ack: readonly string[];
  readonly close: readonly string[];
}

/** An answer while it is written: its style, and the lines that are still unused. */
export interface Draft {
  readonly content: Content;
  readonly style: Style;
  readonly random: Random;
  readonly says: string[];
  readonly tips: string[];
}

/** A line in the words of the draft's style, without capital and full stop. */
export const word = ({ style, random }: Draft, line: string): string =>
  applyFormality(resolveMarks(line, style.complexity, random), style.formality, random);
