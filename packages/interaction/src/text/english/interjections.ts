const INTERJECTIONS: ReadonlySet<string> = new Set(
  `lol lolol lmao lmfao rofl xd haha hahaha hehe omg omfg wtf wow whoa woah yay woo woohoo hooray
  hurray yum yummy ugh ughh eww ew yikes oops whoops ouch aww awww oh ooh ah aah meh phew geez gosh
  damn dang yo hey heyy bro dude yass`.split(/\s+/),
);

const EMOTICON = /(?<=^|\s)(?:[:;=8xX]['’]?-?[)(DPpOo3/\\|*]+|<3+|\^_?\^)(?=$|\s)/g;

/** Interjections and typed faces (":)", "<3") / words, at most 1; null without words. */
export function interjectionRatio(text: string, words: readonly string[]): number | null {
  if (words.length === 0) return null;
  const typedFaces = text.match(EMOTICON)?.length ?? 0;
  const spoken = words.filter((word) => INTERJECTIONS.has(word)).length;
  return Math.min(1, (spoken + typedFaces) / words.length);
}
