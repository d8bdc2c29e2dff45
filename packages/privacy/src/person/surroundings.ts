import type { Document } from '../candidates/document.ts';
import { evidence } from '../context/evidence.ts';
import type { NameWord } from './capital-sequence.ts';
import { TITLES, WEAK_TITLES } from './titles.ts';
import { type WordBefore, wordBefore } from './word-before.ts';

/** What stands around a sequence. */
export interface Surroundings {
  readonly titled: boolean;
  /** Words that introduce a name stand right before. */
  readonly introduced: boolean;
  /** Strength of looser cues nearby, 0 to 1. */
  readonly cue: number;
  readonly sentenceStart: boolean;
  /** `, can I`, `: text`: the sequence is spoken to, or speaks. */
  readonly addressed: boolean;
  readonly genitive: boolean;
  /** `lives`, `said`: only people do what follows. */
  readonly acting: boolean;
  /** `in`, `near`: a place is more likely. */
  readonly placed: boolean;
  /** `by`, `with`, `from`: people often follow. */
  readonly related: boolean;
  /** Between a comma or a bracket and the next mark. */
  readonly setOff: boolean;
  /** `the`, `a`: names of people hardly follow. */
  readonly articled: boolean;
  /** `Name: ...` at the start of a line. */
  readonly speaking: boolean;
  readonly greeted: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const ADDRESSED_AFTER =
  /^(?:,? (?:can|could|would|will) (?:i|you|we)\b|, (?:i|please|thanks|thank|what|how|do|did|are|is|we|let|this|here|your|you)\b|:\s?\S)/i;
const ACTING_AFTER =
  /^(?:,? who)? (?:lives?|lived|said|says|told|asked|replied|answered|wrote|writes|works?|worked|was born|died|married|joined|resigned|retired|called|emailed|texted|visited|studied|graduated|submitted|reviewed|signed|thinks|thought|believes|wants|wanted|loves|loved|smiled|laughed|nodded|went|came|met|lost|won|has been|had given|flew|moved|sits|sat|speaks|spoke|explained|added|noted|argued|suggested|admitted|confirmed|refused|agreed|arrived|left|dropped|picked|took|gave|got|bought|sold|paid|sent|brought|owns|runs|ran|manages|leads|teaches|taught|plays|played|grew|started|began|decided|promised|offered|showed|found|made|has (?:a|an|been|two|three)|will (?:be|share|join|take|bring|call|send|help)|and (?:his|her|their) |is (?:a|an|the|my|our|his|her) |wohnt|sagt|sagte|arbeitet|schreibt|habite|travaille|vive|trabaja|abita|lavora|mora|trabalha|woont|werkt|mieszka|pracuje|bor |arbetar|jobber|asuu )/;
const PLACED = words(
  'in near at around across visit visited visiting toward towards outside throughout within',
);
const RELATED = words(
  'by with from to for and or between than like reach ring forward show showed helped visited emailed called texted erreichen joindre appeler llamar chiamare ligar bereiken nå ask asks asked told tell meet met saw invite thank thanks contact call von mit für an bei laut und oder durch nach par avec pour selon et ou chez por con para según y de o da per secondo di e com segundo door met voor volgens en aan przez dla według od z i av till med enligt och fra til og ifølge ja tai ile ve',
);
const ARTICLES = words('the a an this that these those its every each some any no il lo el le');
const SET_OFF_BEFORE = /[,(] $|\($/;
const SET_OFF_AFTER = /^(?:[,.;)]|\s*$|\n| \()/;
const SPEAKER_AFTER = /^:\s?\S/;
const GENITIVE = /^'\s?s\b/;
const AFTER_MARK = /: $/;
const GREETINGS = words(
  'yours regards sincerely hi hello hey dear thanks cheers bye goodbye morning afternoon evening welcome congratulations hallo hola bonjour bonsoir salut ciao olá oi hej hei moin sorry ok okay rip lieber liebe geehrte geehrter cher chère estimado estimada querido querida caro cara gentile beste kära käre kjære kære hyvä szanowny szanowna drogi droga cześć witam merhaba selam sayın ahoj szia',
);

const isTitleBefore = ({ word, gap }: WordBefore): boolean =>
  (gap === ' ' || gap === '. ') && TITLES.has(word) && (!WEAK_TITLES.has(word) || gap === '. ');

const isGreeted = ({ word, gap }: WordBefore): boolean =>
  /^[ ,]{1,2}$/.test(gap) && GREETINGS.has(word);

/** Reads what stands around a trimmed sequence; constant time. */
export const surroundingsOf = (
  { text, hits }: Document,
  sequence: readonly NameWord[],
  near: ReadonlySet<number>,
  { introduced, titled }: { readonly introduced: boolean; readonly titled: boolean },
): Surroundings => {
  const [first] = sequence as [NameWord, ...NameWord[]];
  const last = sequence.at(-1) as NameWord;
  const after = text.slice(last.end, last.end + 24);
  const previous = wordBefore(text, first.start);
  const greeted = isGreeted(previous);
  const opens =
    previous.opensLine ||
    (previous.gap === '' && previous.opensSentence) ||
    AFTER_MARK.test(text.slice(first.start - 2, first.start));
  const spaced = previous.gap === ' ';
  return {
    titled: titled || isTitleBefore(previous),
    introduced,
    cue: evidence(text, hits, near, first.start, last.end),
    sentenceStart: previous.opensSentence,
    addressed: greeted || (opens && sequence.length <= 3 && ADDRESSED_AFTER.test(after)),
    genitive: GENITIVE.test(after),
    acting: ACTING_AFTER.test(after),
    placed: spaced && PLACED.has(previous.word),
    related: spaced && RELATED.has(previous.word),
    setOff:
      SET_OFF_BEFORE.test(text.slice(Math.max(0, first.start - 2), first.start)) &&
      SET_OFF_AFTER.test(after),
    articled: spaced && ARTICLES.has(previous.word),
    speaking: previous.opensLine && SPEAKER_AFTER.test(after),
    greeted,
  };
};
