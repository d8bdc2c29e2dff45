/** Where a sentence ends: its mark, closing quotes or brackets, then white space; or a blank line. */
const END = /[.!?…]["'”’)\]]*\s|\n\s*\n/g;

export interface Spoken {
  /** Whole sentences that were not said before. */
  readonly text: string;
  /** Up to where the answer has been said. */
  readonly until: number;
}

/** The sentences that became whole after `from`; with `finished`, all that is left. */
export function finishedSentences(answer: string, from: number, finished: boolean): Spoken {
  if (finished) return { text: answer.slice(from).trim(), until: answer.length };
  let until = from;
  END.lastIndex = from;
  for (let match = END.exec(answer); match !== null; match = END.exec(answer))
    until = END.lastIndex;
  return { text: answer.slice(from, until).trim(), until };
}
