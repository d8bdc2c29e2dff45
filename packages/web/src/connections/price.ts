/** A cent is a million microcents, and prices are said for a million tokens: the numbers are the same. */
export const readCents = (text: string): number | null => {
  const value = Number(text.replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) && value >= 0 ? value : null;
};
