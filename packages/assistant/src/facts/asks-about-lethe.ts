/** A longer message is about something else, whatever words it holds. */
const LONGEST_QUESTION = 300;

/** Who or what a question must speak of, besides what it asks: Lethe, the talk itself, or what was typed. */
const SUBJECT =
  /\b(?:you|your|yours|lethe|we|our|us|my (?:\w+ )?(?:data|text|texts|words?|messages?|chats?|name|address|number|input|boss|provider|computer|machine|laptop|identity|memor(?:y|ies)|diary|sessions?|turns?|notes?|style)|what (?:i|was|is|gets?|left|went)|this (?:app|chat|program|conversation|machine|tone|style)|about me|is (?:it|this|anything|something)|personal data|from me)\b/i;

/** Each set of words asks for one thing that Lethe can tell of its own state. */
const ASKED: readonly RegExp[] = [
  // what is stored
  /\b(?:stor(?:e|ed|es|age|ing)|sav(?:e|ed|es|ing)|keep|kept|recorde?d?|recording|records|log(?:s|ged|ging)?|archive|written|write (?:it )?down|on disk|database|hold on record)\b/i,
  // what is remembered
  /\b(?:remember(?:s|ed)?|memor(?:y|ies|ise)|know (?:about me|me|my name)|learn(?:t|ed)?)\b/i,
  // the diary and its counts
  /\b(?:diary|sessions?|turns?|statistics)\b/i,
  /\bhow (?:often|many times|long|much|well)\b.*\b(?:talk(?:ed|ing)?|chat(?:ted)?|met|meet|know me|known me|used? you|been here|wr(?:i|o)te)\b/i,
  /\b(?:first (?:chat|talk|time|conversation)|(?:talk|talked|chat|chatted|met|meet) before)\b/i,
  // what left the machine
  /\b(?:leav(?:e|es|ing)|left|sen[dt]|sends|sending|upload(?:s|ed)?|transmit(?:s|ted)?|passed on|forwarded|share[ds]?|sharing|offline|online|cloud|internet|private|privacy|secret|confidential|spy(?:ing)?|locally|see|read|receipts?)\b/i,
  // what was masked
  /\b(?:mask(?:s|ed|ing)?|hid(?:e|es|den)|replaced?|placeholders?|anonym\w*|blacked out|protect(?:s|ed)?)\b/i,
  // why this style
  /\b(?:style|tone|manner|way of writing)\b/i,
  /\bwhy\b.*\b(?:short|long|brief|formal|casual|cold|warm|simple|dry|chatty|plain|direct|vivid|slow|quick|friendly|serious|wordy|differently|change[ds]?)\b/i,
  /\b(?:adapted|adjusted|changed for me)\b/i,
];

/** Words that say by themselves what is meant. */
const ALONE =
  /^\W*(?:(?:my|your|the) )?(?:diary|sessions?|memories|turn count|placeholders?|masking|receipts)\W*$/i;

/**
 * Whether a message asks about Lethe's own state: what it stores and remembers, how often it was talked
 * to, what left the machine, what was masked, why it writes as it does. English only, by words; a wrong
 * yes tells the model a few numbers that it does not need.
 */
export function asksAboutLethe(text: string): boolean {
  if (text.length > LONGEST_QUESTION) return false;
  if (ALONE.test(text)) return true;
  return SUBJECT.test(text) && ASKED.some((words) => words.test(text));
}
