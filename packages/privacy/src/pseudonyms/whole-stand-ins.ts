import type { FindStandIn } from './scan.ts';
import { SEGMENT } from './segments.ts';

/** Further back than two of the longest stand-ins reach. */
const REACH = 512;

/**
 * Moves the end of a segment to before what looks like a stand-in and would be cut by it. Looks at
 * the first `SEGMENT` units alone, as the end itself does.
 */
export const keepWhole = (text: string, end: number, find: FindStandIn): number => {
  if (end <= REACH || end === text.length) return end;
  const window = text.slice(0, SEGMENT);
  for (let i = end - REACH; i < end; ) {
    const match = find(window, i, window[i - 1] as string, false);
    if (match.kind === 'open' || (match.kind === 'found' && match.end > end)) return i;
    i = match.kind === 'found' ? match.end : i + 1;
  }
  return end;
};
