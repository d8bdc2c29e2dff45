import type { Candidate, Document } from '../candidates/document.ts';
import { KIND } from '../candidates/tokens.ts';
import { evidence } from '../context/evidence.ts';
import { capitalSequence, type NameWord } from './capital-sequence.ts';
import { judgeName } from './judge-name.ts';
import { names, WORD } from './lexicon.ts';
import { LABELS, NOT_A_PERSON, PARTICLES, SUFFIXES, TITLES, WEAK_TITLES } from './person-cues.ts';
import { type WordBefore, wordBefore } from './word-before.ts';

const ADDRESSED_AFTER =
  /^(?:,? (?:can|could|would|will) (?:i|you|we)\b|, (?:i|please|thanks|thank|what|how|do|did|are|is|we|let|this|here|your|you)\b|:\s?\S)/i;
const ACTING_AFTER =
  /^(?:,? who)? (?:lives?|lived|said|says|told|asked|replied|answered|wrote|writes|works?|worked|was born|died|married|joined|resigned|retired|called|emailed|texted|visited|studied|graduated|submitted|reviewed|signed|thinks|thought|believes|wants|wanted|loves|loved|smiled|laughed|nodded|went|came|met|lost|won|has been|had given|flew|moved|is (?:a|an|the|my|our|his|her) )/;
const PLACED = new Set(
  'in near at around across visit visited visiting toward towards outside throughout within'.split(
    ' ',
  ),
);
const CODE_AFTER = /^[=({[]|^\s=|^::|^\.\w/;
const SPEAKER_AFTER = /^:\s?\S/;
const GENITIVE = /^'\s?s\b/;
const GREETINGS = new Set(
  'yours regards sincerely hi hello hey dear thanks cheers bye goodbye hallo hola bonjour ciao olá hej moin sorry ok okay rip'.split(
    ' ',
  ),
);
const SIGN_OFF_BEFORE =
  /(?:regards|sincerely|best wishes|cheers|thanks|thank you|yours|yours truly|love|grüße|grüßen|cordialement|saludos|saluti|groeten|pozdrawiam|hälsningar)[,!.]?\s*[\n\r]+\s*$/i;
const LOOK_BACK = 40;

const before = (text: string, at: number): string => text.slice(Math.max(0, at - LOOK_BACK), at);

/** Takes off what stands around a name inside its capitals: titles, opening words, suffix words. */
const trim = (
  words: NameWord[],
  text: string,
  introduced: boolean,
): { words: NameWord[]; titled: boolean } => {
  let rest = words;
  let titled = false;
  while (rest.length > 0) {
    const [first] = rest as [NameWord, ...NameWord[]];
    const dotted = text[first.end] === '.';
    const isTitle =
      !(first.allCapitals && !rest.every(({ allCapitals }) => allCapitals)) &&
      TITLES.has(first.folded) &&
      rest.length > 1 &&
      (!WEAK_TITLES.has(first.folded) || dotted || rest.length > 2);
    const opening =
      !introduced &&
      (first.bits & WORD.common) !== 0 &&
      (first.bits & (WORD.given | WORD.surname)) === 0;
    if (!isTitle && !opening && !first.particle) break;
    if (isTitle) titled = true;
    rest = rest.slice(1);
  }
  while (rest.length > 1 && SUFFIXES.has((rest.at(-1) as NameWord).folded))
    rest = rest.slice(0, -1);
  return { words: rest, titled };
};

const isTitleBefore = ({ word, gap }: WordBefore): boolean =>
  (gap === ' ' || gap === '. ') && TITLES.has(word) && (!WEAK_TITLES.has(word) || gap === '. ');

const isGreeted = ({ word, gap }: WordBefore): boolean =>
  /^[ ,]{1,2}$/.test(gap) && GREETINGS.has(word);

const JOINED_FIRM = /^ & \p{Lu}/u;

const isOrganisation = (words: readonly NameWord[], text: string): boolean => {
  const last = words.at(-1) as NameWord;
  const start = (words[0] as NameWord).start;
  if (words.length === 1) {
    if (JOINED_FIRM.test(text.slice(last.end, last.end + 4))) return true;
    if (/(?: & |\b[Ss](?:t|t\.|aint|an|anta) )$/.test(text.slice(Math.max(0, start - 6), start)))
      return true;
  }
  if (
    words.length > 1 &&
    words
      .slice(1)
      .some(
        ({ folded, bits }) =>
          NOT_A_PERSON.has(folded) && (bits & (WORD.given | WORD.surname)) === 0,
      )
  )
    return true;
  if (words.length > 1 && NOT_A_PERSON.has(last.folded)) return true;
  const next = /^,? (?:& )?([\p{L}]{2,15})\b/u.exec(text.slice(last.end, last.end + 20))?.[1];
  return next !== undefined && /^\p{Lu}/u.test(next) && NOT_A_PERSON.has(next.toLowerCase());
};

/** Capitals inside a word are a name's only in McCoy, DeVito and their like. */
const isIdentifier = (word: string): boolean =>
  /\p{Ll}\p{Lu}/u.test(word) &&
  !/^(?:Mc|Mac|De|Del|Di|Du|Le|La|Van|Von|Fitz|O|St)\p{Lu}\p{Ll}+$/u.test(word);

interface Found {
  /** `Name: ...` at the start of a line. */
  readonly speaker: boolean;
  readonly words: readonly NameWord[];
  readonly score: number;
}

/** Groups of cue phrases that speak for a name. */
export interface NameGroups {
  readonly near: ReadonlySet<number>;
  readonly introducing: ReadonlySet<number>;
}

const MOST_BETWEEN = 4;
const AFTER_LABEL = /^["')]?\s?[:=]\s?["'(]?$/;
const AFTER_PHRASE = /^\s?[:=]?\s?["'(]?$/;

/** Offsets of introduced words; true where nothing but a name can follow. */
type Introductions = ReadonlyMap<number, boolean>;

const CERTAIN =
  /my.name|people.call|heiße|mein.name|llamo|mi.nombre|chiamo|appelle|chamo|heet|heter|hedder|nazywam|зовут|partner/i;

/** Offsets at which a phrase has just introduced a name. */
const introducedAt = ({ text, hits }: Document, groups: ReadonlySet<number>): Introductions => {
  const offsets = new Map<number, boolean>();
  for (let hit = 0; hit < hits.start.length; hit++) {
    if (!groups.has(hits.group[hit] as number)) continue;
    const end = hits.end[hit] as number;
    if (end === hits.start[hit]) {
      offsets.set(end, false);
      continue;
    }
    let next = end;
    while (
      next < text.length &&
      next - end <= MOST_BETWEEN &&
      !/[\p{L}\p{N}]/u.test(text[next] as string)
    )
      next++;
    const between = text.slice(end, next);
    const label = LABELS.has(text.slice(hits.start[hit], end).toLowerCase().replace('_', ' '));
    if (/^\? {1,2}$/.test(between) && /your.name$/i.test(text.slice(Math.max(0, end - 9), end)))
      offsets.set(next, true);
    else if (next > end && (label ? AFTER_LABEL : AFTER_PHRASE).test(between))
      offsets.set(
        next,
        offsets.get(next) === true || CERTAIN.test(text.slice(hits.start[hit], end)),
      );
  }
  return offsets;
};

const LINE_BREAK_BEFORE = /[\n\r]\s{0,8}$/;

const isSignedOff = (text: string, start: number): boolean => {
  const code = text.charCodeAt(start - 1);
  if (code !== 0x0a && code !== 0x0d && code !== 0x20) return false;
  return (
    LINE_BREAK_BEFORE.test(text.slice(Math.max(0, start - 9), start)) &&
    SIGN_OFF_BEFORE.test(before(text, start))
  );
};

const HANDLE_MARKS = '@#_/\\.$';

/** `@Carol`, `#Rome`, `config.Name`: not a name in a sentence. */
const isHandle = (text: string, start: number): boolean =>
  start > 0 && HANDLE_MARKS.includes(text[start - 1] as string);

/** Ordinary words alone, or too many unknown words, never make a name. */
const isHopeless = (words: readonly NameWord[]): boolean =>
  words.length > 4
    ? words.every(({ bits, particle }) => bits === 0 || particle)
    : words.length === 1 &&
      ((words[0] as NameWord).bits & WORD.common) !== 0 &&
      ((words[0] as NameWord).bits & (WORD.given | WORD.surname)) === 0;

const judgeSequence = (
  document: Document,
  sequence: NameWord[],
  groups: ReadonlySet<number>,
  introductions: Introductions,
): Found | undefined => {
  const { text, hits } = document;
  const start = (sequence[0] as NameWord).start;
  const introduced = introductions.has(start) || isSignedOff(text, start);
  if (!introduced && isHopeless(sequence)) return undefined;
  if (isHandle(text, start)) return undefined;
  const { words, titled } = trim(sequence, text, introduced);
  if (words.length === 0) return undefined;
  const [first] = words as [NameWord, ...NameWord[]];
  const last = words.at(-1) as NameWord;
  if (/^[_@\d]/.test(text.slice(last.end, last.end + 1))) return undefined;
  if (
    CODE_AFTER.test(text.slice(last.end, last.end + 3)) ||
    words.every(({ folded }) => TITLES.has(folded)) ||
    words.some(({ text: word }) => isIdentifier(word))
  )
    return undefined;
  if (isOrganisation(words, text)) return undefined;
  const shouted = words.every(({ allCapitals }) => allCapitals);
  if (shouted && (words.length < 2 || words.some(({ bits }) => bits === 0)))
    return introduced || titled ? { words, score: 0.7, speaker: false } : undefined;
  const after = text.slice(last.end, last.end + 24);
  const previous = wordBefore(text, first.start);
  const speaker = previous.opensLine && SPEAKER_AFTER.test(after);
  const greeted = isGreeted(previous);
  const opens =
    previous.opensLine ||
    (previous.gap === '' && previous.opensSentence) ||
    /: $/.test(text.slice(first.start - 2, first.start));
  const score = judgeName(words, {
    titled: titled || isTitleBefore(previous),
    introduced,
    cue: evidence(text, hits, groups, first.start, last.end),
    sentenceStart: previous.opensSentence,
    addressed: greeted || (opens && words.length <= 3 && ADDRESSED_AFTER.test(after)),
    genitive: GENITIVE.test(after),
    acting: ACTING_AFTER.test(after),
    placed: PLACED.has(previous.word) && previous.gap === ' ',
  });
  // A word that no list knows speaks only where somebody with a listed name does.
  const unknownSpeaker = speaker && !greeted && words.every(({ bits }) => bits === 0);
  return { words, score: unknownSpeaker ? Math.min(score, UNKNOWN_SPEAKER) : score, speaker };
};

const UNKNOWN_SPEAKER = 0.45;

/** In lower case only a listed name right behind words that introduce one counts. */
const lowerName = (
  document: Document,
  token: number,
  introductions: Introductions,
): { start: number; end: number } | undefined => {
  const { text, tokens } = document;
  const start = tokens.start[token] as number;
  const certain = introductions.get(start);
  if (certain === undefined) return undefined;
  let end = -1;
  for (let i = token; i < Math.min(tokens.count, token + 3); i++) {
    if (i > token && (tokens.start[i] as number) - (tokens.end[i - 1] as number) !== 1) break;
    const folded = text
      .slice(tokens.start[i], tokens.end[i])
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase();
    const bits = names().get(folded) ?? 0;
    const listed = (bits & (WORD.given | WORD.surname)) !== 0 && (bits & WORD.common) === 0;
    if (
      !listed &&
      !(i > token && (bits & WORD.surname) !== 0) &&
      !((i > token || certain) && bits === 0 && folded.length > 2) &&
      !PARTICLES.has(folded)
    )
      break;
    end = tokens.end[i] as number;
  }
  return end < 0 ? undefined : { start, end };
};

const SURE = 0.8;
const PROPAGATED = 0.66;

/** The same words elsewhere in the text mean the same person. */
const propagate = (found: readonly Found[], doubtful: readonly Found[], out: Candidate[]): void => {
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

const LEAST = 0.5;

/** Names of people in scripts that have capitals. */
export const findPersons = (document: Document, groups: NameGroups, out: Candidate[]): void => {
  const { tokens } = document;
  const introductions = introducedAt(document, groups.introducing);
  const found: Found[] = [];
  const doubtful: Found[] = [];
  for (let token = 0; token < tokens.count; ) {
    const kind = tokens.kind[token] as number;
    if ((kind & (KIND.ideograph | KIND.digit)) !== 0) {
      token++;
      continue;
    }
    if ((kind & KIND.upperFirst) === 0) {
      const lower =
        introductions.size === 0 ? undefined : lowerName(document, token, introductions);
      if (lower !== undefined) {
        out.push({
          ...lower,
          type: 'PERSON',
          score: 0.75,
          ruleId: 'person.introduced',
          reason: 'a listed name behind words that introduce one',
        });
      }
      token++;
      continue;
    }
    const { words, next } = capitalSequence(document, token);
    const judged = judgeSequence(document, words, groups.near, introductions);
    if (judged !== undefined) (judged.score >= LEAST ? found : doubtful).push(judged);
    token = next;
  }
  for (const { words, score } of found)
    out.push(
      person(words, score, 'person.name', 'listed names, capitals and the words around them'),
    );
  propagate(found, doubtful, out);
};
