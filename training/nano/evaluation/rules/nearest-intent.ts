import { resolveMarks, splitReason } from '../../corpus/answer/marks.ts';
import { INTENTS } from '../../corpus/intents.ts';
import { createRandom } from '../../corpus/random.ts';

interface KnownLine {
  readonly intent: string;
  readonly words: ReadonlySet<string>;
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .replaceAll("'", '')
      .match(/[a-z]+/g) ?? [],
  );

/** Lines of one intent only: what several intents say tells nothing about the topic. */
function knownLines(): KnownLine[] {
  const random = createRandom(0);
  const owners = new Map<string, Set<string>>();
  for (const { id, lead, warmLead = [], says = [], tips = [], ack = [], close = [] } of INTENTS) {
    for (const line of [...lead, ...warmLead, ...says, ...tips, ...ack, ...close]) {
      const text = resolveMarks(splitReason(line).text, true, random);
      owners.set(text, (owners.get(text) ?? new Set()).add(id));
    }
  }
  return Array.from(owners)
    .filter(([, ids]) => ids.size === 1)
    .map(([text, ids]) => ({ intent: [...ids][0]!, words: wordsOf(text) }));
}

const LINES = knownLines();

/** The share of words that two sentences have in common (Jaccard). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / (a.size + b.size - common || 1);
}

/** For each intent, how close the answer's closest sentence is to one of its lines, in [0, 1]. */
export function intentScores(answer: string): Map<string, number> {
  const best = new Map<string, number>();
  for (const sentence of answer.split(/(?<=[.?:])\s/)) {
    const words = wordsOf(sentence);
    for (const { intent, words: line } of LINES) {
      const score = overlap(words, line);
      if (score > (best.get(intent) ?? 0)) best.set(intent, score);
    }
  }
  return best;
}

/** Whether no other intent's lines are closer to the answer than those of the intent that was asked for. */
export function isNearest(answer: string, intent: string): boolean {
  const scores = intentScores(answer);
  const own = scores.get(intent) ?? 0;
  return own > 0 && [...scores.values()].every((score) => score <= own);
}
