/** What is known of a turn before it is answered; numbers and yes or no, never its words. */
export interface RouteFacts {
  /** UTF-16 units of the message, and of the conversation before it. */
  readonly messageUnits: number;
  readonly historyUnits: number;
  readonly turns: number;
  readonly asks: boolean;
  readonly hasCode: boolean;
  readonly hasTools: boolean;
  /** Share of digits among the characters, in [0, 1]. */
  readonly digits: number;
  /** Mean letters a word. */
  readonly wordLength: number;
  /** Whether the last answer was asked for again or thumbed down. */
  readonly lastWasPoor: boolean;
  /** The adaptation: how much the person wants, each in [0, 1]. */
  readonly complexity: number;
  readonly verbosity: number;
}

const LONG_MESSAGE = 4000;
const LONG_HISTORY = 32_000;
const MANY_TURNS = 20;
const LONG_WORD = 10;

/** A count on a scale from 0 to 1 on which the first units weigh most. */
const soft = (value: number, most: number): number =>
  Math.min(1, Math.log1p(Math.max(0, value)) / Math.log1p(most));

const flag = (value: boolean): number => (value ? 1 : 0);

/** The features by name; each in [0, 1]. The first is always 1, so that a choice has a value of its own. */
export const ROUTE_FEATURES = [
  'always',
  'messageLength',
  'historyLength',
  'turns',
  'asks',
  'hasCode',
  'hasTools',
  'digits',
  'wordLength',
  'lastWasPoor',
  'complexity',
  'verbosity',
] as const;

/** The features in the order of `ROUTE_FEATURES`. */
export const routeFeatures = (facts: RouteFacts): number[] => [
  1,
  soft(facts.messageUnits, LONG_MESSAGE),
  soft(facts.historyUnits, LONG_HISTORY),
  soft(facts.turns, MANY_TURNS),
  flag(facts.asks),
  flag(facts.hasCode),
  flag(facts.hasTools),
  Math.min(1, facts.digits),
  Math.min(1, facts.wordLength / LONG_WORD),
  flag(facts.lastWasPoor),
  facts.complexity,
  facts.verbosity,
];

const CODE = /```|[{};]\s*$|^\s*(?:import|def|function|const|class|#include|SELECT)\b/m;

/** Longest part of a message that is looked at, UTF-16 units. */
const LOOKED_AT = 4000;

/** What a message says about itself. */
export function readMessage(
  text: string,
): Pick<RouteFacts, 'messageUnits' | 'asks' | 'hasCode' | 'digits' | 'wordLength'> {
  const part = text.slice(0, LOOKED_AT);
  const words = part.match(/\p{L}+/gu) ?? [];
  const digits = part.match(/\p{Nd}/gu)?.length ?? 0;
  return {
    messageUnits: text.length,
    asks: part.includes('?'),
    hasCode: CODE.test(part),
    digits: part.length === 0 ? 0 : digits / part.length,
    wordLength:
      words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.length, 0) / words.length,
  };
}
