import { isDigitCode, isWordCode } from './tokens.ts';

const GLUE_BEFORE = new Set([...'-+._@%\\/'].map((c) => c.charCodeAt(0)));
const GLUE_AFTER = new Set([...'-._@\\/'].map((c) => c.charCodeAt(0)));
const COLON = 0x3a;
const PERCENT = 0x25;
const MINUS = 0x2d;

const codeAt = (text: string, at: number): number => (at < 0 ? 0 : text.charCodeAt(at) || 0);

/** CJK and other unspaced scripts may touch a value; Latin letters and digits may not. */
const joins = (code: number): boolean => isWordCode(code) && code < 0x0e00;

/** Whether a value can begin here: not inside a longer number, path, version or word. */
export const opensHere = (text: string, start: number): boolean => {
  const before = codeAt(text, start - 1);
  if (joins(before)) return false;
  if (!GLUE_BEFORE.has(before)) return true;
  const further = codeAt(text, start - 2);
  // "SSN-123-45-6789" and "foo: -123": only a letter before a hyphen keeps the value open.
  return before === MINUS && joins(further) && !isDigitCode(further);
};

/** Whether a value can end here. */
export const closesHere = (text: string, end: number): boolean => {
  const after = codeAt(text, end);
  if (joins(after) || after === PERCENT) return false;
  const further = codeAt(text, end + 1);
  if (after === COLON) return !isDigitCode(further);
  return !GLUE_AFTER.has(after) || !joins(further);
};
