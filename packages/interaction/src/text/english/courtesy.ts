const COURTESIES: ReadonlySet<string> = new Set(
  `please pls plz thanks thank thankyou thx thnx ty tysm cheers grateful gratefully appreciate
  appreciated appreciation hello hi hey hiya greetings welcome sorry apologies apologise apologize
  kindly pardon goodbye bye goodnight regards`.split(/\s+/),
);

/** Words of greeting, thanks and request / words; null without words. */
export const courtesyRatio = (words: readonly string[]): number | null =>
  words.length === 0 ? null : words.filter((word) => COURTESIES.has(word)).length / words.length;
