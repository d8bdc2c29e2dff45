import { mayBegin, placeholderAt } from './placeholder.ts';

/** What a scan of a text found out, up to where it is decided. */
export interface Scanned {
  readonly text: string;
  /** Offset from which the text has to be kept until more of it is known. */
  readonly kept: number;
}

export interface ScanOptions {
  readonly tag: string;
  /** What stands for a placeholder's name; undefined leaves the text as it is. */
  readonly replace: (name: string, written: string) => string | undefined;
  /** The character before the text; empty at the beginning. */
  readonly before?: string;
  readonly final: boolean;
}

/** Replaces placeholders. Each offset is looked at once, and a placeholder has a longest form. */
export const scanPlaceholders = (
  text: string,
  { tag, replace, before = '', final }: ScanOptions,
): Scanned => {
  const parts: string[] = [];
  let last = 0;
  for (let i = 0; i < text.length; ) {
    if (!mayBegin(i === 0 ? before : (text[i - 1] as string), text[i] as string)) {
      i++;
      continue;
    }
    const match = placeholderAt(text, i, tag, final);
    if (match.kind === 'open') {
      parts.push(text.slice(last, i));
      return { text: parts.join(''), kept: i };
    }
    const value =
      match.kind === 'found' ? replace(match.name, text.slice(i, match.end)) : undefined;
    if (match.kind === 'none' || value === undefined) {
      i++;
      continue;
    }
    parts.push(text.slice(last, i), value);
    last = match.end;
    i = match.end;
  }
  parts.push(text.slice(last));
  return { text: parts.join(''), kept: text.length };
};
