import type { PlaceholderMatch } from './placeholder.ts';

/** Reads a stand-in at an offset, behind the given character. */
export type FindStandIn = (
  text: string,
  at: number,
  before: string,
  final: boolean,
) => PlaceholderMatch;

/** What a scan of a text found out, up to where it is decided. */
export interface Scanned {
  readonly text: string;
  /** Offset from which the text has to be kept until more of it is known. */
  readonly kept: number;
}

export interface ScanOptions {
  readonly find: FindStandIn;
  /** What stands for a stand-in's name; undefined leaves the text as it is. */
  readonly replace: (name: string, written: string) => string | undefined;
  /** The character before the text; empty at the beginning. */
  readonly before?: string;
  readonly final: boolean;
  /**
   * Which character stands before what follows a replaced stand-in: the last of what was read, or, where the
   * result is to be scanned again, the last of what was written.
   */
  readonly behind?: 'read' | 'written';
}

/** Replaces stand-ins. Each offset is looked at once, and a stand-in has a longest form. */
export const scanStandIns = (
  text: string,
  { find, replace, before = '', final, behind = 'read' }: ScanOptions,
): Scanned => {
  const parts: string[] = [];
  let last = 0;
  let previous = before;
  for (let i = 0; i < text.length; ) {
    const match = find(text, i, previous, final);
    if (match.kind === 'open') {
      parts.push(text.slice(last, i));
      return { text: parts.join(''), kept: i };
    }
    const value =
      match.kind === 'found' ? replace(match.name, text.slice(i, match.end)) : undefined;
    if (match.kind === 'none' || value === undefined) {
      previous = text[i] as string;
      i++;
      continue;
    }
    parts.push(text.slice(last, i), value);
    last = match.end;
    i = match.end;
    previous = (behind === 'written' ? value : text[i - 1])?.at(-1) ?? previous;
  }
  parts.push(text.slice(last));
  return { text: parts.join(''), kept: text.length };
};
