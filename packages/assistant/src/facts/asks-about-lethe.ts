/** A longer message is about something else, whatever words it holds. */
const LONGEST_QUESTION = 300;

/** Words of Lethe's own: whoever writes one of them asks about Lethe, whatever stands around it. */
const OWN_WORDS =
  /\b(?:lethe (?:store|keep|know|remember|save)s?|diary|memories|memori[sz]ed?|placeholders?|mask(?:ed|ing|s)?|anonym\w*|blacked out|private details|personal (?:data|details)|privacy|offline|this machine|stored|storage|database|data (?:you|on disk)|on disk|sessions?|turn count|number of turns|current style|remembered texts|data protection|why so (?:short|long|brief|formal|serious|casual))\b/i;

/** Who or what a question speaks of: Lethe, the talk itself, what was typed, or the person. */
const SUBJECT =
  /\b(?:i|you|u|your|ur|yours|lethe|we|our|us|me|my|mine|what|this (?:app|chat|program|conversation|tone|style)|(?:is|see|does|will) (?:it|this|anything|something|that|there))\b/i;

/** What can be asked of them that Lethe's own state answers. */
const ASKED: readonly RegExp[] = [
  // what is stored
  /\b(?:stor(?:e|es|ing)|sav(?:e|ed|es)|keep|kept|hoard|recorde?d?|recording|records|log(?:s|ged|ging)?|archived?|written down|hold on to|my (?:files|data)|information you)\b/i,
  // what is remembered
  /\b(?:remember(?:s|ed)?|memory|know (?:about me|me|my name)|called|my preferences|facts about me)\b/i,
  // how often and how long
  /\b(?:turns|statistics|charts?)\b/i,
  /\b(?:how (?:often|many times|long|much|well)|have we|did we)\b.*\b(?:talk(?:ed|ing)?|chat(?:ted)?|met|meet|know me|known me|used? you|been here|learnt|learned|wr(?:i|o)te)\b/i,
  /\b(?:first (?:chat|talk|time|conversation)|(?:talk|talked|chat|chatted|met|meet) before)\b/i,
  // what left the machine
  /\b(?:leav(?:es?|ing) (?:the|my|this)|left (?:the|my|this)|sen[dt] (?:my|anything|out|to)|is (?:it |this )?sent|uploads?|uploaded|transmitted|passed on|forwarded|shar(?:e|ed|es|ing)|cloud|internet|safe|secure|messages|private|secret|confidential|spy(?:ing)?|locally|who (?:can|could) (?:see|read)|(?:see|read) (?:this|what i|our|my)|receipts?)\b/i,
  // what was masked
  /\b(?:hid(?:e|es|den)|replaced?|protect(?:s|ed)?|happens to my|identity)\b/i,
  // why this style
  /\b(?:style|tone|manner|way of writing|(?:compose|write) (?:more|so|like))\b/i,
  /\bwhy\b.*\b(?:short|long|brief|briefly|formal|formally|casual|cold|warm|simple|dry|chatty|plain|direct|vivid|slow|quick|friendly|serious|wordy|differently|change[ds]?)\b/i,
  /\b(?:adapted|adjusted|changed for me)\b/i,
];

/**
 * Whether a message asks about Lethe's own state: what it stores and remembers, how often it was talked
 * to, what left the machine, what was masked, why it writes as it does. English only, by words. It may well
 * say yes too often: the model is then told a few numbers that it does not need.
 */
export function asksAboutLethe(text: string): boolean {
  if (text.length > LONGEST_QUESTION) return false;
  return OWN_WORDS.test(text) || (SUBJECT.test(text) && ASKED.some((words) => words.test(text)));
}
