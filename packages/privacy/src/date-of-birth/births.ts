import type { Candidate, Document } from '../candidates/document.ts';
import { KIND } from '../candidates/tokens.ts';
import { anyPresent } from '../context/cue-index.ts';
import { evidence, REACH_AFTER, REACH_BEFORE } from '../context/evidence.ts';
import {
  IDEOGRAPH_DATE,
  MONTH_WORDS,
  NAMED_DATE,
  NUMERIC_DATE,
  YEARLESS_DATE,
} from './date-shapes.ts';

/** Words that make a date a date of birth. */
export const BIRTH_CUES = [
  'dob',
  'd o b',
  'birth',
  'date of birth',
  'birth date',
  'birthdate',
  'birthday',
  'bday',
  'born',
  'born on',
  'year of birth',
  'geboren',
  'geb',
  'geburtsdatum',
  'geburtstag',
  'dob is',
  'born in',
  'was born',
  'birthdays',
  'date birth',
  'geboren am',
  'geboren op',
  'né e le',
  'est né',
  'est née',
  'nació el',
  'nacido el',
  'nacida el',
  'nato il',
  'nata il',
  'nato a',
  'è nato',
  'è nata',
  'nasceu',
  'nasceu em',
  'nascido em',
  'nascida em',
  'data nascimento',
  'urodził',
  'urodził się',
  'urodziła',
  'urodziła się',
  'ur dnia',
  'född den',
  'født den',
  'fødselsdagen',
  'fødselsår',
  'syntyi',
  'synt',
  'syntymäpäivä',
  'doğumlu',
  'doğdu',
  'doğum yeri ve tarihi',
  'narodil se',
  'narodila se',
  'született',
  'născut',
  'născută',
  'data nașterii',
  'γεννήθηκε',
  'д р',
  'год рождения',
  'г р',
  'lahir',
  'ttl',
  'sinh ngày',
  'né',
  'née',
  'né le',
  'née le',
  'date de naissance',
  'naissance',
  'nacido',
  'nacida',
  'nació',
  'fecha de nacimiento',
  'nacimiento',
  'cumpleaños',
  'nato',
  'nata',
  'data di nascita',
  'nascita',
  'nascido',
  'nascida',
  'data de nascimento',
  'nascimento',
  'aniversário',
  'geboortedatum',
  'geboorte',
  'verjaardag',
  'urodzony',
  'urodzona',
  'ur',
  'data urodzenia',
  'urodzenia',
  'född',
  'födelsedatum',
  'født',
  'fødselsdato',
  'fødselsdag',
  'syntynyt',
  'syntymäaika',
  'doğum',
  'doğum tarihi',
  'doğum günü',
  'родился',
  'родилась',
  'дата рождения',
  'date naissance',
  'narozen',
  'datum narození',
  'született',
  'születési',
  'tanggal lahir',
  'ngày sinh',
  'जन्म',
  'जन्मतिथि',
  'تاريخ الميلاد',
  'الميلاد',
  'ημερομηνία γέννησης',
  '出生',
  '生日',
  '出生日期',
  '生年月日',
  '誕生日',
  '생년월일',
  '생일',
  'วันเกิด',
];

/** Words that make a date something else, where no word for birth is nearer. */
export const NOT_BIRTH = [
  'expires',
  'expiry',
  'exp',
  'expiration',
  'issued',
  'meeting',
  'appointment',
  'deadline',
  'due',
  'published',
  'released',
  'updated',
  'created',
  'since version',
  'invoice date',
  'order date',
  'valid until',
  'hired',
  'admitted',
  'visit',
];

const THIS_CENTURY = 2100;

/** Somebody who could be alive: nobody is born in the future or before 1890. */
const isPlausible = (value: string): boolean => {
  const year = /(?:1[89]|20)\d{2}/.exec(value)?.[0];
  return year === undefined || (Number(year) >= 1890 && Number(year) < THIS_CENTURY);
};

const shapeAt = (text: string, patterns: readonly RegExp[], at: number): number => {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return -1;
};

const isClear = (text: string, start: number, end: number): boolean =>
  !/[\d./_-]/.test(text[start - 1] ?? ' ') &&
  !/[\d_]/.test(text[end] ?? ' ') &&
  !/^[-/.]\d/.test(text.slice(end, end + 2));

const patternsFor = (kind: number, word: () => string): readonly RegExp[] => {
  if ((kind & KIND.ideograph) !== 0) return [IDEOGRAPH_DATE];
  if ((kind & KIND.digit) !== 0) return [NUMERIC_DATE, YEARLESS_DATE];
  return MONTH_WORDS.has(word()) ? [NAMED_DATE] : [];
};

const LONGEST_DATE = 40;

/** Dates of birth: every shape of a date, counted only where words for birth are near. */
export const findBirths = (
  document: Document,
  groups: ReadonlySet<number>,
  against: ReadonlySet<number>,
  out: Candidate[],
): void => {
  const { text, tokens, hits } = document;
  if (!anyPresent(hits, groups)) return;
  let done = 0;
  let hit = -1;
  for (let token = 0; token < tokens.count; token++) {
    const start = tokens.start[token] as number;
    if (start < done) continue;
    // The first cue that still reaches this far; without one in reach no date counts.
    while (
      hit < hits.start.length &&
      (hit < 0 ||
        !groups.has(hits.group[hit] as number) ||
        (hits.end[hit] as number) + REACH_BEFORE < start)
    )
      hit++;
    if (hit >= hits.start.length) return;
    if ((hits.start[hit] as number) > start + LONGEST_DATE + REACH_AFTER) continue;
    const end = tokens.end[token] as number;
    const kind = tokens.kind[token] as number;
    const starts = (kind & KIND.ideograph) !== 0 ? ideographStarts(text, start, end) : [start];
    for (const at of starts) {
      const patterns = patternsFor(kind, () => text.slice(start, end).toLowerCase());
      const stop = patterns.length === 0 ? -1 : shapeAt(text, patterns, at);
      if (stop < 0 || !isClear(text, at, stop) || !isPlausible(text.slice(at, stop))) continue;
      const support = evidence(text, hits, groups, at, stop);
      if (support < 0.35 || evidence(text, hits, against, at, stop) > support) continue;
      out.push({
        start: at,
        end: stop,
        type: 'DATE_OF_BIRTH',
        score: 0.55 + 0.4 * support,
        ruleId: 'birth.date',
        reason: 'a date next to words for birth',
      });
      done = stop;
      break;
    }
  }
};

/** Where a date in Chinese numerals may begin inside an unspaced run; at most a few. */
const ideographStarts = (text: string, start: number, end: number): number[] => {
  const starts: number[] = [];
  for (let i = start; i < end && starts.length < 8; i++) {
    if ('〇零一二三四五六七八九十正腊冬'.includes(text[i] as string)) starts.push(i);
  }
  return starts;
};
