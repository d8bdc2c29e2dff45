import { type NanoFacts, writeCount } from './facts.ts';

/** Takes an answer's text piece by piece and gives it back with the counts that the facts tell. */
export interface ToldCounts {
  push(text: string): string;
  /** What was held back. */
  end(): string;
}

interface Counted {
  readonly fact: Exclude<keyof NanoFacts, 'style'>;
  readonly one: string;
  readonly more: string;
}

/** What nano calls the things that the facts count. */
const COUNTED: readonly Counted[] = [
  { fact: 'turns', one: 'turn', more: 'turns' },
  { fact: 'sessions', one: 'session', more: 'sessions' },
  { fact: 'memories', one: 'memory', more: 'memories' },
  { fact: 'memories', one: 'text', more: 'texts' },
  { fact: 'left', one: 'time', more: 'times' },
  { fact: 'masked', one: 'detail', more: 'details' },
];

const NOUNS = new Map(COUNTED.flatMap((noun) => [noun.one, noun.more].map((word) => [word, noun])));

const TOLD = new RegExp(
  `\\b(?:\\d{1,9}|many) (${[...NOUNS.keys()].join('|')})\\b(?: (was|were)\\b)?`,
  'g',
);

/** The end of a text that may still become a count: a number, its noun, a verb, each as far as written. */
const OPEN = /(?<!\w)(?:\d{1,9}|m(?:a(?:ny?)?)?)(?: (?:[a-z]{0,8}(?: (?:w[a-z]{0,3})?)?)?)?$/;

/** The longest text that `OPEN` matches and the unit before it, UTF-16 units. */
const LONGEST_OPEN = 9 + 1 + 8 + 1 + 4 + 1;

/**
 * A model of this size knows that an answer takes a count here, and of what, better than it copies
 * digits: so the count is taken from the facts, whatever it wrote, and the words around it follow.
 */
export function createToldCounts(facts: NanoFacts | undefined): ToldCounts {
  if (!facts) return { push: (text) => text, end: () => '' };
  let held = '';
  let before = '';

  const told = (_: string, word: string, verb: string | undefined): string => {
    const { fact, one, more } = NOUNS.get(word)!;
    const isOne = facts[fact] === 1;
    const noun = `${writeCount(facts[fact])} ${isOne ? one : more}`;
    return verb ? `${noun} ${isOne ? 'was' : 'were'}` : noun;
  };

  /** Gives away all but the last `units`; what was given last says whether a word goes on. */
  function give(known: string, units: number): string {
    const given = known.slice(0, known.length - units);
    held = known.slice(given.length);
    const text = (before + given).replace(TOLD, told).slice(before.length);
    before = given.slice(-1) || before;
    return text;
  }

  return {
    push(text) {
      const known = held + text;
      const open = OPEN.exec((before + known).slice(-LONGEST_OPEN));
      return give(known, open?.[0].length ?? 0);
    },
    end: () => give(held, 0),
  };
}
