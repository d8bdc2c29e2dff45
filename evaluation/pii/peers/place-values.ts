import type { GoldSpan } from '../record.ts';
import { ownType } from './own-type.ts';

/** Wherever values stand in a text, for a peer that says what it found but not where. */
export const placeValues = (
  text: string,
  found: Readonly<Record<string, readonly string[]>>,
): GoldSpan[] =>
  Object.entries(found).flatMap(([name, values]) => {
    const type = ownType(name);
    if (type === undefined) return [];
    return [...new Set(values)].flatMap((value) => {
      const spans: GoldSpan[] = [];
      for (
        let at = value === '' ? -1 : text.indexOf(value);
        at >= 0;
        at = text.indexOf(value, at + value.length)
      )
        spans.push({ start: at, end: at + value.length, type });
      return spans;
    });
  });

/**
 * What stood where a redacted text has placeholders, for a peer that returns nothing else: what lies
 * between the parts that stayed as they were.
 *
 * @param placeholder matches each placeholder; its first group names the type
 */
export const alignRedacted = (text: string, redacted: string, placeholder: RegExp): GoldSpan[] => {
  const spans: GoldSpan[] = [];
  let at = 0;
  let last = 0;
  let open: { start: number; name: string } | undefined;
  const close = (kept: string): void => {
    const next = kept === '' ? at : text.indexOf(kept, at);
    const end = next < 0 ? text.length : next;
    const type = open === undefined ? undefined : ownType(open.name);
    if (open !== undefined && type !== undefined && end > open.start)
      spans.push({ start: open.start, end, type });
    at = end + kept.length;
  };
  for (const match of redacted.matchAll(placeholder)) {
    close(redacted.slice(last, match.index));
    open = { start: at, name: match[1] as string };
    last = match.index + match[0].length;
  }
  const rest = redacted.slice(last);
  if (open !== undefined && rest === '') at = text.length;
  close(rest);
  return spans;
};
