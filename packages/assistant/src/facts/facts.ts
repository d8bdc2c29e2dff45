import type { NanoFacts } from '@lethe/models';
import type { AxisValues } from '@lethe/protocol';
import type { Store } from '@lethe/store';
import { asksAboutLethe } from './asks-about-lethe.ts';
import { countKept, type KeptCounts } from './count-kept.ts';
import { styleWordsOf } from './style-words.ts';

/** Counts for a message that asks about Lethe itself; nothing for any other. */
export const countsFor = async (
  text: string,
  store: Store,
  userId: string,
): Promise<KeptCounts | undefined> => (asksAboutLethe(text) ? countKept(store, userId) : undefined);

/** What the model is told with a message: the counts, with the turns and the style after it. */
export const factsOf = (
  counts: KeptCounts,
  { turns, axes }: { turns: number; axes: AxisValues },
): NanoFacts => ({ turns, ...counts, style: styleWordsOf(axes) });
