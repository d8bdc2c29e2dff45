import type { PatternRule } from '../candidates/pattern-rule.ts';

/** Royal Mail postcode areas. */
const UK_AREAS = new Set(
  'AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE GIR BX XX'.split(
    ' ',
  ),
);

const isUk = (value: string): boolean => UK_AREAS.has(/^[A-Z]+/.exec(value)?.[0] ?? '');

const ZIP_CUES = ['zip', 'zip code', 'zipcode', 'postal code', 'postcode', 'post code', 'postal', 'plz', 'postleitzahl', 'code postal', 'código postal', 'cap', 'cep', 'pin code', 'pincode', 'postnummer', 'postcode', 'kod pocztowy', 'irányítószám', 'posta kodu', '邮编', '邮政编码', '郵便番号', '우편번호', 'eircode'];

const UK = /[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}|GIR ?0AA/;

export const postalCodes: readonly PatternRule[] = [
  {
    id: 'postal.uk',
    type: 'POSTAL_CODE',
    letters: [1, 3],
    pattern: UK,
    check: (value, raw) => isUk(value) && raw.includes(' '),
    cues: ZIP_CUES,
    alone: 0.8,
    cued: 0.97,
    reason: 'area and form of a British postcode',
  },
  {
    id: 'postal.uk.joined',
    type: 'POSTAL_CODE',
    letters: [1, 3],
    pattern: new RegExp(UK.source, 'i'),
    check: isUk,
    cues: ZIP_CUES,
    alone: 0.4,
    field: 0.72,
    cued: 0.95,
    reason: 'area and form of a British postcode',
  },
  {
    id: 'postal.canada',
    type: 'POSTAL_CODE',
    letters: [1, 1],
    pattern: /[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d/i,
    cues: ZIP_CUES,
    alone: 0.72,
    cued: 0.97,
    reason: 'letters and digits in turn, as in Canada',
  },
  {
    id: 'postal.netherlands',
    type: 'POSTAL_CODE',
    digits: [4, 4],
    pattern: /[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}/,
    cues: ZIP_CUES,
    alone: 0.45,
    field: 0.6,
    cued: 0.95,
    reason: 'four digits and two letters, as in the Netherlands',
  },
  {
    id: 'postal.ireland',
    type: 'POSTAL_CODE',
    letters: [1, 1],
    pattern: /(?:[AC-FHKNPRTV-Y]\d{2}|D6W) ?[0-9AC-FHKNPRTV-Y]{4}/,
    check: (value) => /\d/.test(value.slice(3)),
    cues: ZIP_CUES,
    alone: 0.35,
    field: 0.55,
    cued: 0.95,
    reason: 'form of an Irish Eircode',
  },
  {
    id: 'postal.zip4',
    type: 'POSTAL_CODE',
    digits: [5, 5],
    pattern: /\d{5}-\d{4}/,
    cues: ZIP_CUES,
    alone: 0.55,
    cued: 0.96,
    reason: 'five and four digits, as in the United States',
  },
  {
    id: 'postal.brazil',
    type: 'POSTAL_CODE',
    digits: [5, 5],
    pattern: /\d{5}-\d{3}/,
    cues: ZIP_CUES,
    alone: 0.5,
    cued: 0.95,
    reason: 'five and three digits, as in Brazil',
  },
  {
    id: 'postal.japan',
    type: 'POSTAL_CODE',
    digits: [3, 3],
    pattern: /\d{3}-\d{4}/,
    cues: ['〒', '郵便番号', '우편번호'],
    alone: 0,
    cued: 0.95,
    reason: 'three and four digits after words for a postal code',
  },
  {
    id: 'postal.cued',
    type: 'POSTAL_CODE',
    digits: [2, 6],
    pattern: /\d{4,6}|\d{3} \d{2,3}|\d{2}-\d{3}/,
    cues: ZIP_CUES,
    alone: 0,
    cued: 0.92,
    reason: 'digits after words for a postal code',
  },
];
