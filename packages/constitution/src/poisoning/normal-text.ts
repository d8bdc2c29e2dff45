/** A text as two copies of it agree on: lower case, words and numbers only. */
export const normalText = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
