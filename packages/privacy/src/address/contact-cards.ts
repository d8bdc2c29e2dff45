import type { Candidate, Document } from '../candidates/document.ts';

const PHONE_LINE =
  /^[\s(+]{0,3}[\d(+][\d\s().x+/-]{4,28}\s{1,3}\(?(?:office|fax|mobile|phone|tel|cell|home|work|direct|main|büro|handy)\)?\s*$|^(?:office|fax|mobile|phone|tel|telephone|cell|home|work|direct|t|m|f|p)\s?[.:]\s?[+(\d][\d\s().x+/-]{4,28}\s*$/i;
const NAME_LINE =
  /^\s*(?:(?:mr|mrs|ms|dr|prof)\.? )?\p{L}[\p{L}'’.-]{0,24}(?: \p{L}[\p{L}'’.-]{0,24}){1,3}\s*$/iu;
const ADDRESS_LINE = /\d/;
const OTHER_LINE = /@|:\/\/|www\.|\|/;
const MOST_LINES = 40;
const LONGEST_CARD = 1200;

interface Line {
  readonly start: number;
  readonly text: string;
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n').slice(0, MOST_LINES)) {
    lines.push({ start, text: line });
    start += line.length + 1;
  }
  return lines;
};

/**
 * Signatures and business cards: a name on the first line, then perhaps a company, an address of
 * whatever form, and at least two labelled telephone lines below.
 */
export const findContactCards = ({ text }: Document, out: Candidate[]): void => {
  if (text.length > LONGEST_CARD || !text.includes('\n')) return;
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  const firstPhone = lines.findIndex((line) => PHONE_LINE.test(line.text));
  if (firstPhone < 2 || lines.filter((line) => PHONE_LINE.test(line.text)).length < 2) return;
  const first = lines[0] as Line;
  if (NAME_LINE.test(first.text)) {
    const lead = first.text.length - first.text.trimStart().length;
    out.push({
      start: first.start + lead,
      end: first.start + first.text.trimEnd().length,
      type: 'PERSON',
      score: 0.8,
      ruleId: 'person.card',
      reason: 'the first line above an address and telephones',
    });
  }
  const from = lines.findIndex(
    (line, i) =>
      i > 0 && i < firstPhone && ADDRESS_LINE.test(line.text) && !OTHER_LINE.test(line.text),
  );
  if (from < 0) return;
  const begin = lines[from] as Line;
  const end = lines[firstPhone - 1] as Line;
  const lead = begin.text.length - begin.text.trimStart().length;
  out.push({
    start: begin.start + lead,
    end: end.start + end.text.trimEnd().length,
    type: 'STREET_ADDRESS',
    score: 0.86,
    ruleId: 'address.card',
    reason: 'the lines between a name and telephones',
  });
};
