import type { Edition } from '../edition.ts';
import type { Intent } from '../intent.ts';
import type { Random } from '../random.ts';
import type { Style } from '../style.ts';

/** What an answer may be built of; lines as in `Intent`. */
export interface Content {
  readonly kind: Intent['kind'];
  readonly tender: boolean;
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
  readonly edition: Edition;
  readonly random: Random;
  readonly says: string[];
  readonly tips: string[];
  /** Words that each sentence of its own is to have. */
  readonly target: number;
}

/** An answer with what a follow-up may ask for. */
export interface Answer {
  readonly text: string;
  /** Tips and statements that were not used, for "anything else?". */
  readonly unused: Content;
  /** The main point alone, for "shorter, please". */
  readonly lead: string;
  /** The reason of the only advice given, where it was not said: what "why?" asks for. */
  readonly unsaidReason: string | undefined;
}

/** A sentence with its capital and its full stop. */
export const finish = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1) + (/[.?]$/.test(text) ? '' : '.');
