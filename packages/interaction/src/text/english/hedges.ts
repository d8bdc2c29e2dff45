const HEDGES: ReadonlySet<string> = new Set(
  `maybe perhaps possibly probably presumably apparently seemingly supposedly arguably might could
  would may seem seems seemed appear appears appeared suggest suggests somewhat rather fairly quite
  roughly approximately likely unlikely tend tends guess suppose suspect think believe wonder wondering
  assume unsure uncertain unclear hopefully potentially generally usually typically sometimes often
  kinda sorta ish dunno idk imo imho afaik`.split(/\s+/),
);

/** Words that soften a claim or a request / words; null without words. */
export const hedgeRatio = (words: readonly string[]): number | null =>
  words.length === 0 ? null : words.filter((word) => HEDGES.has(word)).length / words.length;
