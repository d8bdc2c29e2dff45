import type { Document } from '../candidates/document.ts';
import { CERTAIN, NAME_LABELS } from './introducing-words.ts';

/** Offsets of introduced words; true where nothing but a name can follow. */
export type Introductions = ReadonlyMap<number, boolean>;

const joined = (label: string): string => label.toLowerCase().replace(/[\s_'-]/g, '');
const LABELS: ReadonlySet<string> = new Set(NAME_LABELS.map(joined));
/** Much else has a name: behind a further word (`file name:`) these introduce nobody. */
const BARE: ReadonlySet<string> = new Set(
  'name names nom nombre nome naam navn namn nimi ad adı isim imię jméno név nume имя 名前 contact guest driver owner holder manager author signature'.split(
    ' ',
  ),
);
const MOST_BETWEEN = 4;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const AFTER_LABEL = /^["')*]{0,2}\s?[:=：>]\s?["'(*]{0,2}$|^[ :]?\r?\n\s?$/;
const AFTER_PHRASE = /^\s?[:=]?\s?["'(]?$/;
const ASKED = /your.name$/i;
const ANSWERED = /^\? {1,2}$/;
const EDGE = /(?:^|[\n\r\t,;{|("'<>*•&?.-])\s{0,2}$/;

const nextWord = (text: string, from: number): number => {
  let next = from;
  while (
    next < text.length &&
    next - from <= MOST_BETWEEN &&
    !LETTER_OR_DIGIT.test(text[next] as string)
  )
    next++;
  return next;
};

/** A label begins its field; a bare one is not the end of a longer name. */
const startsField = (text: string, start: number, label: string): boolean =>
  EDGE.test(text.slice(Math.max(0, start - 3), start)) ||
  (!BARE.has(label) && /[\p{L}_-]/u.test(text[start - 1] as string));

/** Offsets at which a label or a phrase has just introduced a name. */
export const introducedAt = (
  { text, hits }: Document,
  groups: ReadonlySet<number>,
): Introductions => {
  const offsets = new Map<number, boolean>();
  const introduce = (at: number, certain: boolean) =>
    offsets.set(at, offsets.get(at) === true || certain);
  for (let hit = 0; hit < hits.start.length; hit++) {
    if (!groups.has(hits.group[hit] as number)) continue;
    const start = hits.start[hit] as number;
    const end = hits.end[hit] as number;
    if (start === end) {
      introduce(end, false);
      continue;
    }
    const next = nextWord(text, end);
    if (next === end && text.charCodeAt(end) < 0x2e80) continue;
    const between = text.slice(end, next);
    const words = text.slice(start, end);
    if (ANSWERED.test(between) && ASKED.test(text.slice(Math.max(0, end - 9), end))) {
      introduce(next, true);
      continue;
    }
    const label = joined(words);
    if (LABELS.has(label)) {
      if (AFTER_LABEL.test(between) && startsField(text, start, label))
        introduce(next, CERTAIN.test(words));
    } else if (AFTER_PHRASE.test(between)) introduce(next, CERTAIN.test(words));
  }
  return offsets;
};
