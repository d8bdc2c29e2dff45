import type { TurnReceipt, Verdict } from '@lethe/protocol';

/**
 * What the constitution made of a turn: `clear` nothing speaks against it, `review` answered and marked,
 * `broken` against a principle but let pass, `refused` not answered, `replaced` stopped, `revised` reworded
 * until nothing did, `unscored` not judged.
 */
export type Mark = 'clear' | 'review' | 'broken' | 'refused' | 'replaced' | 'revised' | 'unscored';

export const markOfVerdict: Readonly<Record<Verdict, Mark>> = {
  allow: 'clear',
  review: 'review',
  block: 'broken',
  unscored: 'unscored',
};

const GRAVEST: readonly Verdict[] = ['block', 'review', 'unscored', 'allow'];

/** The mark of a turn; null where nothing is judged. */
export function markOf({ ended, verdicts }: Pick<TurnReceipt, 'ended' | 'verdicts'>): Mark | null {
  if (verdicts === null) return null;
  if (ended === 'refused' || ended === 'replaced') return ended;
  const both = [verdicts.input.verdict, verdicts.output?.verdict];
  const mark = markOfVerdict[GRAVEST.find((verdict) => both.includes(verdict)) ?? 'allow'];
  return mark === 'clear' && verdicts.revised > 0 ? 'revised' : mark;
}
