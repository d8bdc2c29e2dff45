/** The items of a text that names them with commas between. */
export const listed = (text: string): readonly string[] =>
  text
    .trim()
    .split(',')
    .map((item) => item.trim().replace(/\s+/g, ' '));
