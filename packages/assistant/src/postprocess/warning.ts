const set = (words: string) => new Set(words.split(/\s+/));
const NONE: ReadonlySet<string> = new Set();

/** A sentence with one of these is a safety warning, wherever the word stands. */
const ALWAYS = set(
  `emergency emergencies danger dangers dangerous dangerously warning warnings caution beware hazard
  hazardous unsafe poison poisonous poisoning toxic fatal fatally lethal deadly overdose suicide
  suicidal self-harm ambulance hospital urgent urgently immediately flammable explosive
  electrocution choking seizure`,
);

/** Numbers for help: European, British, North American, Australian and the lines for people in crisis. */
const NUMBERS_FOR_HELP = set('112 911 999 000 988 116123 111');

/** Prohibitions and calls to act, unless a speaker tells of themselves: "I never store it". */
const ORDERS = set("never avoid call dial contact evacuate stop seek don't dont mustn't");

const TELLERS = set('i we it they he she who which that lethe a an the this');

/** What follows a word that looks like a cue where it is none: "call it a day", "you do not need". */
const NAMED = set('me it this that them him her us');
const NEEDS = set('need have want know mind like seem');

/** Watches the words of one sentence for the cues of a safety warning. */
export interface WarningWatch {
  /** Takes the next word, lower case, without the marks around it. */
  add(word: string): void;
  /** Whether a cue was found; once true it stays true. */
  readonly found: boolean;
}

/**
 * Finds cues such as "do not", "never", "emergency", "call 112", "danger". In doubt a sentence is
 * taken for a warning: it is then neither changed nor cut.
 */
export function createWarningWatch(): WarningWatch {
  let found = false;
  let previous = '';
  let beforePrevious = '';
  /** A cue stands before this word unless the word is one of these. */
  let unless: ReadonlySet<string> | null = null;

  function cueAt(word: string): ReadonlySet<string> | null {
    const negated = word === 'not' && (previous === 'do' || previous === 'must');
    const teller = negated ? beforePrevious : previous;
    if (!(negated || ORDERS.has(word)) || TELLERS.has(teller)) return null;
    if (word === 'call') return NAMED;
    return teller === 'you' ? NEEDS : NONE;
  }

  return {
    add(word) {
      if (unless !== null && !unless.has(word)) found = true;
      if (ALWAYS.has(word) || NUMBERS_FOR_HELP.has(word)) found = true;
      unless = cueAt(word);
      if (unless === NONE) found = true;
      beforePrevious = previous;
      previous = word;
    },
    get found() {
      return found;
    },
  };
}
