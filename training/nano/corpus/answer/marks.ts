import type { Random } from '../random.ts';

const CHOICE = /\[([^\]]*)\]/g;
const DETAIL = /\s?\(([^)]*)\)/g;
const WORDS = /\{([^/}]*)\/([^}]*)\}/g;

/** Resolves the marks of a line (see `Intent`), with or without its detail and longer words. */
export const resolveMarks = (line: string, full: boolean, random: Random): string =>
  line
    .replace(CHOICE, (_, options: string) => random.pick(options.split('|')))
    .replace(DETAIL, (match, detail: string) =>
      full ? (match.startsWith(' ') ? ' ' : '') + detail : '',
    )
    .replace(WORDS, (_, short: string, long: string) => (full ? long : short));

/** A line and the reason that follows its ` ~ `, if any. */
export function splitReason(line: string): { text: string; reason: string | undefined } {
  const [text, reason] = line.split(' ~ ');
  return { text: text!, reason };
}
