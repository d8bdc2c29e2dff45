const LONGEST_NAME = 48;
const MOST_MARKS = 4;
const AROUND_VALUE = ' "\'([`*';
const EDGES = '\n\r,;{|\t&<>，；。';
const DIGIT = /\d/;

const isIn = (text: string, at: number, marks: string): boolean =>
  at >= 0 && marks.includes(text[at] as string);

/** Back to the edge of a name; -1 where none is in reach. */
const backTo = (text: string, from: number, edges: string): number => {
  let at = from;
  while (at > 0 && from - at < LONGEST_NAME && !isIn(text, at - 1, edges)) at--;
  return at;
};

/** The line above, where it is short and holds no number: a label over its value. */
const lineAbove = (text: string, mark: number): number => {
  const end = text[mark - 1] === '\r' ? mark - 1 : mark;
  const from = backTo(text, end, '\n');
  const line = text.slice(from, end);
  return line !== '' && line.length < LONGEST_NAME && !DIGIT.test(line) ? from : -1;
};

/**
 * Where the name of the field begins whose value starts here: `dob: `, `"dob":"`, `dob="`, `<dob>`, or
 * a label on the line above. Constant time.
 *
 * @returns the name's first offset; -1 where no name stands right before the value
 */
export const fieldName = (text: string, start: number): number => {
  let at = start;
  while (at > 0 && start - at < MOST_MARKS && isIn(text, at - 1, AROUND_VALUE)) at--;
  const mark = at - 1;
  switch (text[mark]) {
    case ':':
    case '：':
      return backTo(text, mark, EDGES);
    case '=': {
      const spaced = text[mark - 1] === ' ';
      return backTo(text, spaced ? mark - 1 : mark, spaced ? `${EDGES}"'` : `${EDGES}"' `);
    }
    case '>': {
      const from = backTo(text, mark, '<>\n');
      return text[from - 1] === '<' ? from : -1;
    }
    case '\n':
      return lineAbove(text, mark);
    default:
      return -1;
  }
};
