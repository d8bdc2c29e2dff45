/** What a sentence says about something that has one value at a time. */
export interface Claim {
  /** What it is about, such as `live in` or `my dentist`. */
  readonly about: string;
  /** Its value; two claims about the same with different values cannot both hold. */
  readonly value: string;
}

/** What somebody has one of, in English: two values contradict each other. */
const ONE_AT_A_TIME =
  'name|age|address|home address|birthday|date of birth|phone|phone number|mobile number|email|email address|job|employer|boss|manager|dentist|doctor|gp|landlord|time zone|timezone|native language|mother tongue|blood type|shoe size|height|weight|favou?rite [a-z]+(?: [a-z]+)?|wifi password|licen[cs]e plate|postcode|zip code';

/** Patterns with what they are about; the last group is the value. */
const PATTERNS: readonly (readonly [RegExp, string | null])[] = [
  [new RegExp(`^(my (?:${ONE_AT_A_TIME})) is(?: now)? (.+)$`, 'u'), null],
  [/^i (?:now )?live (?:now )?in (.+)$/u, 'live in'],
  [/^i (?:have )?(?:just )?moved to (.+)$/u, 'live in'],
  [/^i (?:now )?work (?:now )?(?:at|for) (.+)$/u, 'work at'],
  [/^i (?:now )?work (?:now )?as (?:an? )?(.+)$/u, 'work as'],
  [/^i am(?: now)? (\d{1,3})(?: years old)?$/u, 'my age'],
  [/^i was born on (.+)$/u, 'my birthday'],
  [/^(?:please )?call me (.+)$/u, 'my name'],
];

const ENDING = / (?:now|from now on|these days|any ?more|at the moment)$/u;

/** What is true of somebody or not: the same words with and without a no. */
const NEGATED = /^i (?:do not|don't|no longer|don't) ([a-z]+) (.+)$/u;
const STATED = /^i (?:now |again )?(like|love|eat|drink|smoke|own|drive|have|use|want|play) (.+)$/u;

/** What a sentence, as `factsOf` gives it, claims; null where it is no claim of a known form. */
export function claimOf(fact: string): Claim | null {
  const plain = fact.replace(/^(?:actually|correction|by the way|in fact|update)[,:]? /u, '');
  const sentence = plain.replace(ENDING, '');
  for (const [pattern, about] of PATTERNS) {
    const match = pattern.exec(sentence);
    if (match) return { about: about ?? (match[1] as string), value: match.at(-1) as string };
  }
  const negated = NEGATED.exec(sentence);
  if (negated) return { about: `${negated[1]} ${negated[2]}`, value: 'no' };
  const stated = STATED.exec(sentence);
  if (stated) return { about: `${stated[1]} ${stated[2]}`, value: 'yes' };
  return null;
}
