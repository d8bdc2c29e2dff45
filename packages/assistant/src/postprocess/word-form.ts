/** A run taken apart: `lead` and `trail` are the marks around it, `key` is what tables are keyed by. */
export interface WordForm {
  readonly lead: string;
  readonly bare: string;
  readonly trail: string;
  /** Lower case with straight apostrophes; null where the run is not one plain word (a number, an address, ...). */
  readonly key: string | null;
}

const LEAD = /^[^\p{L}\p{N}]*/u;
const LAST_OF_BARE = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u;
const PLAIN_WORD = /^\p{L}+(?:['’]\p{L}+)*$/u;

/** Takes a run without white space apart. */
export function wordForm(run: string): WordForm {
  const lead = LEAD.exec(run)?.[0] ?? '';
  const last = LAST_OF_BARE.exec(run);
  const end = last ? last.index + last[0].length : lead.length;
  const bare = run.slice(lead.length, end);
  const key = PLAIN_WORD.test(bare) ? bare.toLowerCase().replaceAll('’', "'") : null;
  return { lead, bare, trail: run.slice(end), key };
}

/** Whether a word is set in capitals throughout; a single capital does not count. */
export const isShouted = (bare: string): boolean => bare.length > 1 && bare === bare.toUpperCase();

/** Gives `replacement` the capital of `original`; null where the original is set in capitals throughout. */
export function withCaseOf(original: string, replacement: string): string | null {
  const first = original.charAt(0);
  if (first === first.toLowerCase()) return replacement;
  if (isShouted(original)) return null;
  return replacement.charAt(0).toUpperCase() + replacement.slice(1);
}
