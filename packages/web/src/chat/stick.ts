/** Pixels from the end within which the reader counts as being there. */
const NEAR = 48;

export interface Scrolled {
  readonly scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

export const isAtEnd = ({ scrollTop, scrollHeight, clientHeight }: Scrolled): boolean =>
  scrollHeight - scrollTop - clientHeight <= NEAR;

/**
 * Whether the transcript follows its end after it scrolled. Only a reader scrolls up; an answer that
 * grows faster than the page scrolls moves the end away without anybody having left it.
 */
export const followsAfterScroll = (
  follows: boolean,
  { from, to }: { from: number; to: Scrolled },
): boolean => isAtEnd(to) || (follows && to.scrollTop >= from);
