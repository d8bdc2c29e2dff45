import type { Judgement } from '../judge/judge.ts';
import { mergeJudgements, type PartJudgement } from '../judge/merge-judgements.ts';

/** All of a text that arrives, as it is judged in the end. */
export interface Whole {
  readonly length: number;
  add(text: string): void;
  judge(): Judgement;
}

export interface WholeOptions {
  readonly judge: (text: string) => Judgement;
  /** Most that is judged at once, UTF-16 code units. */
  readonly longest: number;
  /** How far two parts that are judged apart lie over one another, code units. */
  readonly overlap: number;
}

/**
 * Holds at most `longest` code units. A longer text is judged in parts of that length that lie over one another,
 * and the gravest counts; where the parts begin depends on the text alone.
 */
export function createWhole({ judge, longest, overlap }: WholeOptions): Whole {
  let text = '';
  let start = 0;
  let before: PartJudgement | null = null;

  const judged = (): Judgement => {
    const judgement = judge(text);
    return before === null ? judgement : mergeJudgements([before, { judgement, start }]);
  };

  return {
    get length() {
      return start + text.length;
    },
    add(more) {
      for (let rest = more; rest !== ''; ) {
        if (text.length === longest) {
          before = { judgement: judged(), start: 0 };
          text = text.slice(longest - overlap);
          start += longest - overlap;
        }
        const room = longest - text.length;
        text += rest.slice(0, room);
        rest = rest.slice(room);
      }
    },
    judge: judged,
  };
}
