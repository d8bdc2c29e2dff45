/** Turns a page of the transcript holds: what is drawn or put away together. */
export const TURNS_PER_PAGE = 16;
/** Pixels a turn is thought to take before its page was first drawn. */
const ESTIMATED_TURN = 190;

export interface TranscriptPage<Item> {
  readonly number: number;
  readonly items: readonly Item[];
}

/** Cuts a transcript into pages; the last one may be short. */
export function pagesOf<Item>(items: readonly Item[]): readonly TranscriptPage<Item>[] {
  return Array.from({ length: Math.ceil(items.length / TURNS_PER_PAGE) }, (_, number) => ({
    number,
    items: items.slice(number * TURNS_PER_PAGE, (number + 1) * TURNS_PER_PAGE),
  }));
}

export const estimatedHeight = (items: number): number => items * ESTIMATED_TURN;
