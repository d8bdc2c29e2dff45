/** Words of a text: runs between white space that hold a letter or a digit. */
export const wordsIn = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
