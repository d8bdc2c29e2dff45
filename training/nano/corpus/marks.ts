import type { Random } from './random.ts';

const CHOICE = /\[([^\]]*)\]/g;
const DETAIL = /\s?\(([^)]*)\)/g;
const WORDS = /\{([^/}]*)\/([^}]*)\}/g;

/** Resolves the marks of a line (see `Intent`) for readers of a level of complexity (0 to 2). */
export function resolveMarks(line: string, complexity: number, random: Random): string {
  return line
    .replace(CHOICE, (_, options: string) => random.pick(options.split('|')))
    .replace(DETAIL, (match, detail: string) => {
      const said = complexity === 2 || (complexity === 1 && random.chance(0.5));
      if (!said) return '';
      const spaced = match.startsWith(' ') ? ' ' : '';
      return spaced + detail;
    })
    .replace(WORDS, (_, short: string, long: string) => {
      const longer = complexity === 2 || (complexity === 1 && random.chance(0.4));
      return longer ? long : short;
    });
}

/** A line and the reason that follows its ` ~ `, if any. */
export function splitReason(line: string): { text: string; reason: string | undefined } {
  const [text, reason] = line.split(' ~ ');
  return { text: text!, reason };
}
