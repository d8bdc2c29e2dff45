import type { Candidate, Document } from '../candidates/document.ts';
import { KIND } from '../candidates/tokens.ts';
import { capitalSequence, type NameWord } from './capital-sequence.ts';
import { introducedAt } from './introductions.ts';
import { type Judged, judgeSequence, type NameGroups, UNKNOWN_SPEAKER } from './judge-sequence.ts';
import { WORD } from './lexicon.ts';
import { introducedLowerName, plainLowerName, titledLowerName } from './lower-names.ts';

const LEAST = 0.5;
const SURE = 0.8;
const PROPAGATED = 0.66;

const person = (
  words: readonly NameWord[],
  score: number,
  ruleId: string,
  reason: string,
): Candidate => ({
  start: (words[0] as NameWord).start,
  end: (words.at(-1) as NameWord).end,
  type: 'PERSON',
  score,
  ruleId,
  reason,
});

/** The same words elsewhere in the text mean the same person; speakers stand among speakers. */
const propagate = (
  found: readonly Judged[],
  doubtful: readonly Judged[],
  out: Candidate[],
): void => {
  if (doubtful.length === 0) return;
  const sure = new Set(
    found
      .filter(({ score }) => score >= SURE)
      .flatMap(({ words }) =>
        words.filter(({ bits }) => (bits & WORD.common) === 0).map(({ folded }) => folded),
      ),
  );
  const spoken = found.some(({ speaker }) => speaker);
  for (const { words, speaker, score } of doubtful) {
    if (speaker && spoken && score >= UNKNOWN_SPEAKER) {
      out.push(person(words, PROPAGATED, 'person.speaker', 'a speaker among named speakers'));
      continue;
    }
    if (words.length > 2 || !words.every(({ folded }) => sure.has(folded))) continue;
    out.push(person(words, PROPAGATED, 'person.repeated', 'a name that the text has introduced'));
  }
};

/** Names of people in scripts that have capitals. */
export const findPersons = (document: Document, groups: NameGroups, out: Candidate[]): void => {
  const { tokens } = document;
  const introductions = introducedAt(document, groups.introducing);
  const lower = (tokens.kinds & KIND.upper) === 0;
  const found: Judged[] = [];
  const doubtful: Judged[] = [];
  for (let token = 0; token < tokens.count; ) {
    const kind = tokens.kind[token] as number;
    if ((kind & (KIND.ideograph | KIND.digit)) !== 0) {
      token++;
      continue;
    }
    if ((kind & KIND.upperFirst) === 0) {
      if (introductions.size > 0 || lower) {
        const introduced = introducedLowerName(document, token, introductions);
        const range =
          introduced ??
          (lower
            ? (titledLowerName(document, token) ?? plainLowerName(document, token))
            : undefined);
        if (range !== undefined) {
          out.push({
            ...range,
            type: 'PERSON',
            score: introduced === undefined ? 0.7 : 0.75,
            ruleId: introduced === undefined ? 'person.lower' : 'person.introduced',
            reason: 'listed names in lower case, or behind words that introduce one',
          });
        }
      }
      token++;
      continue;
    }
    const { words, next } = capitalSequence(document, token);
    const judged = judgeSequence(document, words, groups, introductions);
    if (judged !== undefined) (judged.score >= LEAST ? found : doubtful).push(judged);
    token = next;
  }
  for (const { words, score } of found)
    out.push(
      person(words, score, 'person.name', 'listed names, capitals and the words around them'),
    );
  propagate(found, doubtful, out);
};
