import type { PatternRule } from '../candidates/pattern-rule.ts';
import { hasDdmmyy, hasYymmdd, isMonthDay } from '../checksum/calendar.ts';
import { icaoCheckDigit } from '../checksum/icao.ts';
import { mod11x10 } from '../checksum/iso7064.ts';
import { luhn } from '../checksum/luhn.ts';
import { isRepeated, weightedSum } from '../checksum/weighted.ts';

/** PESEL: weights 1 3 7 9; the month carries the century in steps of 20. */
const isPesel = (value: string): boolean =>
  isMonthDay(Number(value.slice(2, 4)) % 20, Number(value.slice(4, 6))) &&
  weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0 &&
  !isRepeated(value);

const isNip = (value: string): boolean =>
  weightedSum(value, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(value[9]);

const isRegon = (value: string): boolean =>
  (weightedSum(value, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === Number(value[8]);

/** Polish identity card: ICAO weights with the check digit after the letters. */
const isPolishCard = (value: string): boolean =>
  icaoCheckDigit(value.slice(0, 3)) >= 0 &&
  [...value].reduce((sum, character, i) => {
    const code = character.charCodeAt(0);
    const number = code >= 65 ? code - 55 : code - 48;
    return sum + number * ([7, 3, 1, 9, 7, 3, 1, 7, 3][i] as number);
  }, 0) %
    10 ===
    0;

/** Czech and Slovak birth number: divisible by 11; 50 or 20 may be added to the month. */
const isBirthNumber = (value: string): boolean => {
  const month = Number(value.slice(2, 4)) % 50;
  const plausible = isMonthDay(month > 20 ? month - 20 : month, Number(value.slice(4, 6)));
  return plausible && (value.length === 9 || Number(value) % 11 === 0);
};

const isCnp = (value: string): boolean =>
  hasYymmdd(value, 1) &&
  (weightedSum(value, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11) % 10 === Number(value[12]);

const isEgn = (value: string): boolean => {
  const month = Number(value.slice(2, 4));
  return (
    isMonthDay(
      month > 40 ? month - 40 : month > 20 ? month - 20 : month,
      Number(value.slice(4, 6)),
    ) && (weightedSum(value, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === Number(value[9])
  );
};

/** Estonia and Lithuania: two rounds of weights, modulus 11. */
const isBaltic = (value: string): boolean => {
  const first = weightedSum(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const check = first < 10 ? first : (weightedSum(value, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10;
  return hasYymmdd(value, 1) && check === Number(value[10]);
};

const isJmbg = (value: string): boolean => {
  const check = 11 - (weightedSum(value, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (
    isMonthDay(Number(value.slice(2, 4)), Number(value.slice(0, 2))) &&
    (check > 9 ? 0 : check) === Number(value[12])
  );
};

const isGreekTax = (value: string): boolean =>
  (weightedSum(value, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === Number(value[8]);

/** Turkey: two check digits over the odd and even places. */
const isTurkish = (value: string): boolean => {
  const odd = weightedSum(value, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weightedSum(value, [0, 1, 0, 1, 0, 1, 0, 1]);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return tenth === Number(value[9]) && (odd + even + tenth) % 10 === Number(value[10]);
};

/** Russian INN of a person: two check digits. */
const isInn = (value: string): boolean =>
  (weightedSum(value, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(value[10]) &&
  (weightedSum(value, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(value[11]);

export const easternEurope: readonly PatternRule[] = [
  {
    id: 'pl.pesel',
    type: 'GOV_ID',
    digits: [11, 11],
    pattern: /\d{11}/,
    check: isPesel,
    cues: ['pesel', 'numer pesel'],
    alone: 0.6,
    cued: 0.98,
    reason: 'birth date and check digit of a PESEL',
  },
  {
    id: 'pl.nip',
    type: 'GOV_ID',
    digits: [3, 10],
    pattern: /\d{3}-?\d{3}-?\d{2}-?\d{2}|\d{3}-\d{2}-\d{2}-\d{3}/,
    check: isNip,
    cues: ['nip', 'numer nip', 'vat'],
    alone: 0.2,
    cued: 0.96,
    reason: 'check digit of a Polish NIP',
  },
  {
    id: 'pl.regon',
    type: 'GOV_ID',
    digits: [9, 9],
    pattern: /\d{9}/,
    check: isRegon,
    cues: ['regon'],
    alone: 0,
    cued: 0.96,
    reason: 'check digit of a Polish REGON',
  },
  {
    id: 'pl.identity-card',
    type: 'GOV_ID',
    letters: [3, 3],
    pattern: /[A-Z]{3} ?\d{6}/i,
    check: isPolishCard,
    cues: ['dowód', 'dowód osobisty', 'dowodu', 'numer dowodu', 'identity card'],
    alone: 0.35,
    field: 0.58,
    cued: 0.96,
    reason: 'check digit of a Polish identity card',
  },
  {
    id: 'cz.birth-number',
    type: 'GOV_ID',
    digits: [6, 6],
    pattern: /\d{6}\/\d{3,4}/,
    check: isBirthNumber,
    cues: ['rodné číslo', 'rodne cislo', 'rč'],
    alone: 0.8,
    cued: 0.98,
    reason: 'birth date and check digit of a Czech or Slovak number',
  },
  {
    id: 'ro.cnp',
    type: 'GOV_ID',
    digits: [13, 13],
    pattern: /[1-9]\d{12}/,
    check: isCnp,
    cues: ['cnp', 'cod numeric personal'],
    alone: 0.7,
    cued: 0.98,
    reason: 'birth date and check digit of a Romanian CNP',
  },
  {
    id: 'bg.egn',
    type: 'GOV_ID',
    digits: [10, 10],
    pattern: /\d{10}/,
    check: isEgn,
    cues: ['егн', 'egn', 'единен граждански номер'],
    alone: 0.2,
    field: 0.58,
    cued: 0.97,
    reason: 'birth date and check digit of a Bulgarian EGN',
  },
  {
    id: 'hr.oib',
    type: 'GOV_ID',
    digits: [11, 11],
    pattern: /\d{11}/,
    check: mod11x10,
    cues: ['oib', 'osobni identifikacijski broj'],
    alone: 0.1,
    field: 0.55,
    cued: 0.97,
    reason: 'check digit of a Croatian OIB',
  },
  {
    id: 'baltic.personal-code',
    type: 'GOV_ID',
    digits: [11, 11],
    pattern: /[1-6]\d{10}/,
    check: isBaltic,
    cues: ['isikukood', 'asmens kodas', 'personal code'],
    alone: 0.45,
    field: 0.6,
    cued: 0.97,
    reason: 'birth date and check digit of an Estonian or Lithuanian code',
  },
  {
    id: 'lv.personal-code',
    type: 'GOV_ID',
    digits: [6, 6],
    pattern: /\d{6}-\d{5}/,
    check: (value) => hasDdmmyy(value, 0) || value.startsWith('32'),
    cues: ['personas kods', 'personal code'],
    alone: 0.55,
    cued: 0.96,
    reason: 'format of a Latvian personal code',
  },
  {
    id: 'yu.jmbg',
    type: 'GOV_ID',
    digits: [13, 13],
    pattern: /\d{13}/,
    check: isJmbg,
    cues: ['jmbg', 'emšo', 'emso', 'јмбг', 'matični broj'],
    alone: 0.62,
    cued: 0.97,
    reason: 'birth date and check digit of a JMBG or EMŠO',
  },
  {
    id: 'gr.amka',
    type: 'GOV_ID',
    digits: [11, 11],
    pattern: /\d{11}/,
    check: (value) => hasDdmmyy(value, 0) && luhn(value),
    cues: ['αμκα', 'amka'],
    alone: 0.4,
    field: 0.55,
    cued: 0.97,
    reason: 'birth date and check digit of a Greek AMKA',
  },
  {
    id: 'gr.afm',
    type: 'GOV_ID',
    digits: [9, 9],
    pattern: /\d{9}/,
    check: isGreekTax,
    cues: ['αφμ', 'afm', 'α.φ.μ'],
    alone: 0,
    cued: 0.95,
    reason: 'check digit of a Greek AFM',
  },
  {
    id: 'tr.identity',
    type: 'GOV_ID',
    digits: [11, 11],
    pattern: /[1-9]\d{10}/,
    check: isTurkish,
    cues: ['tc', 'tc kimlik', 'tckn', 'kimlik', 'kimlik no', 'kimlik numarası', 'tc kimlik no'],
    alone: 0.75,
    cued: 0.98,
    reason: 'two check digits of a Turkish identity number',
  },
  {
    id: 'ru.inn',
    type: 'GOV_ID',
    digits: [12, 12],
    pattern: /\d{12}/,
    check: isInn,
    cues: ['инн', 'inn'],
    alone: 0.45,
    field: 0.58,
    cued: 0.97,
    reason: 'two check digits of a Russian INN',
  },
  {
    id: 'ru.snils',
    type: 'GOV_ID',
    digits: [3, 3],
    pattern: /\d{3}-\d{3}-\d{3}[ -]\d{2}/,
    check: (value) =>
      (weightedSum(value, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(value.slice(9)),
    cues: ['снилс', 'snils'],
    alone: 0.8,
    cued: 0.98,
    reason: 'check digits of a Russian SNILS',
  },
];
