/**
 * What is refused when a text could not be judged: only what would leave this machine, everything, or nothing.
 */
export const REFUSE_UNSCORED = ['leaving', 'always', 'never'] as const;

export type RefuseUnscored = (typeof REFUSE_UNSCORED)[number];

export const refusesUnscored = (
  setting: RefuseUnscored,
  { leaves }: { leaves: boolean },
): boolean => setting === 'always' || (setting === 'leaving' && leaves);
