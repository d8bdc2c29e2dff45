/** Pixels from the end within which the reader counts as being there. */
const NEAR = 48;

export const isAtEnd = (box: {
  scrollTop: number;
  scrollHeight: number;
  clientHeight: number;
}): boolean => box.scrollHeight - box.scrollTop - box.clientHeight <= NEAR;
