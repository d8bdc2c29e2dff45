/** Words that say which way an answer's style is off neutral, two an axis: the low end, then the high end. */
export const STYLE_WORDS = [
  'simple',
  'detailed',
  'casual',
  'formal',
  'short',
  'long',
  'sober',
  'vivid',
  'gentle',
  'direct',
  'cool',
  'warm',
  'dense',
  'clear',
  'calm',
  'brisk',
] as const;

export type StyleWord = (typeof STYLE_WORDS)[number];

/** What nano may be told about its own state. Counts are whole numbers from 0. */
export interface NanoFacts {
  /** Turns that the user model has learnt from. */
  readonly turns: number;
  /** Sessions in the diary. */
  readonly sessions: number;
  /** Texts that the person asked to remember. */
  readonly memories: number;
  /** Times that something left this machine. */
  readonly left: number;
  /** Spans that were masked before that. */
  readonly masked: number;
  /** The axes that are off neutral, the strongest first; three are told. */
  readonly style: readonly StyleWord[];
}

/** Beyond this a count is written as `many`: three digits are what nano copies reliably. */
export const LARGEST_COUNT = 999;
const MOST_STYLE_WORDS = 3;

/**
 * The facts as nano was trained to read them, such as
 * `turns 12 sessions 3 memories 2 left 0 masked 0 style short warm`: 9 words and at most 15 digits, so
 * never more than 24 tokens. A style with nothing off neutral is `style even`.
 */
export function writeFacts(facts: NanoFacts): string {
  const { turns, sessions, memories, left, masked, style } = facts;
  const counts = Object.entries({ turns, sessions, memories, left, masked });
  const words = style.slice(0, MOST_STYLE_WORDS);
  return [
    ...counts.map(([name, count]) => `${name} ${writeCount(count)}`),
    `style ${words.length > 0 ? words.join(' ') : 'even'}`,
  ].join(' ');
}

/** A count as nano reads and writes it. Anything that is no count from 0 is written as 0. */
export function writeCount(count: number): string {
  const whole = count > 0 ? Math.floor(count) : 0;
  return whole > LARGEST_COUNT ? 'many' : String(whole);
}
