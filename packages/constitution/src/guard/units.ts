/** One word of a text that arrives, with the white space that ends it; white space before it belongs to it too. */
export interface Unit {
  readonly text: string;
  /** Whether a sentence ends with it. */
  readonly endsSentence: boolean;
}

export interface UnitReader {
  /** Takes the next chunk; returns the words that are whole by now. */
  push(chunk: string): Unit[];
  /** The text is complete; returns the rest, which ends its sentence. */
  end(): Unit[];
}

/** Longest unit, UTF-16 code units: a longer run without white space is cut, so that it is looked at too. */
export const LONGEST_UNIT = 64;

const SPACE = /\s/;
const ENDS = /[.!?…;][)\]}"'”’»*_]*$/;
/** Marks that end a sentence without white space after them. */
const FULL_STOPS = new Set('。！？');

const isHighSurrogate = (unit: string) => unit >= '\ud800' && unit <= '\udbff';

/** Cuts a text into words as it arrives. The same text gives the same units, however it is chunked. */
export function createUnitReader(): UnitReader {
  let open = '';
  let word = '';

  const close = (endsSentence: boolean): Unit => {
    const text = open;
    open = '';
    word = '';
    return { text, endsSentence };
  };

  function take(character: string): Unit | null {
    open += character;
    if (SPACE.test(character)) {
      if (word !== '') return close(character === '\n' || ENDS.test(word));
    } else {
      word += character;
      if (FULL_STOPS.has(character)) return close(true);
    }
    return open.length >= LONGEST_UNIT && !isHighSurrogate(character) ? close(false) : null;
  }

  return {
    push: (chunk) => {
      const units: Unit[] = [];
      for (let at = 0; at < chunk.length; at++) {
        const unit = take(chunk.charAt(at));
        if (unit !== null) units.push(unit);
      }
      return units;
    },
    end: () => (open === '' ? [] : [close(true)]),
  };
}
