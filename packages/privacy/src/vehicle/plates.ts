import type { PatternRule } from '../candidates/pattern-rule.ts';

export const PLATE_CUES = ['license plate', 'licence plate', 'number plate', 'plate', 'plates', 'plate number', 'registration', 'registration number', 'reg', 'vrm', 'vehicle registration', 'kennzeichen', 'kfz', 'kfz kennzeichen', 'nummernschild', "plaque d'immatriculation", 'immatriculation', 'matrícula', 'placa', 'targa', 'kenteken', 'plaka', 'tablica rejestracyjna', 'numer rejestracyjny', 'registreringsnummer', 'car', 'vehicle', 'vehicle number', '车牌', '车牌号', 'ナンバープレート', '차량번호'];

const plate = (
  id: string,
  lead: Pick<PatternRule, 'digits' | 'letters'>,
  pattern: RegExp,
  alone: number,
  field: number,
  reason: string,
): PatternRule => ({ id: `plate.${id}`, type: 'VEHICLE_ID', ...lead, pattern, cues: PLATE_CUES, alone, field, cued: 0.93, reason });

/** Plates by country; those that look like ordinary codes need words around them or a field of their own. */
export const plates: readonly PatternRule[] = [
  plate('uk', { letters: [2, 2] }, /[A-HJ-PR-Y][A-HJ-PR-Y](?:0[1-9]|[1-7]\d) ?[A-HJ-PR-Z]{3}/, 0.66, 0.75, 'age identifier of a British plate'),
  plate('uk.lower', { letters: [2, 2] }, /[a-hj-pr-y][a-hj-pr-y](?:0[1-9]|[1-7]\d) ?[a-hj-pr-z]{3}/, 0.2, 0.65, 'age identifier of a British plate'),
  plate('uk.prefix', { letters: [1, 1] }, /[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Y]{3}/i, 0.2, 0.6, 'year letter of a British plate'),
  plate('uk.suffix', { letters: [3, 3] }, /[A-HJ-PR-Y]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]/i, 0.2, 0.6, 'year letter of a British plate'),
  plate('tr', { digits: [2, 2] }, /(?:0[1-9]|[1-7]\d|8[01]) ?(?:[A-Z] ?\d{4,5}|[A-Z]{2} ?\d{3,4}|[A-Z]{3} ?\d{2,4}|[A-Z]{2} ?\d{2})/, 0.4, 0.7, 'province and letters of a Turkish plate'),
  plate('de', { letters: [1, 3] }, /[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?/, 0.55, 0.7, 'district and letters of a German plate'),
  plate('fr', { letters: [2, 2] }, /[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}/, 0.6, 0.75, 'groups of a French plate'),
  plate('it', { letters: [2, 2] }, /[A-HJ-NPR-TV-Z]{2} ?\d{3} ?[A-HJ-NPR-TV-Z]{2}/, 0.3, 0.6, 'groups of an Italian plate'),
  plate('es', { digits: [4, 4] }, /\d{4}[ -]?[B-DF-HJ-NP-TV-Z]{3}/, 0.3, 0.6, 'groups of a Spanish plate'),
  plate('nl', { digits: [1, 2], letters: [1, 3] }, /[A-Z]{1,2}-\d{2,3}-[A-Z]{1,2}|\d{1,2}-[A-Z]{2,3}-\d{1,2}|[A-Z]-\d{3}-[A-Z]{2}/, 0.3, 0.6, 'groups of a Dutch plate'),
  plate('in', { letters: [2, 2] }, /(?:A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|OD|OR|P[BY]|RJ|SK|T[GNRS]|U[AKP]|WB)[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{4}/i, 0.62, 0.75, 'state and district of an Indian plate'),
  plate('ng', { letters: [3, 3] }, /[A-Z]{3}[- ]?\d{3}[- ]?[A-Z]{2}/i, 0.4, 0.65, 'groups of a Nigerian plate'),
  plate('br', { letters: [3, 3] }, /[A-Z]{3}\d[A-Z]\d{2}/, 0.4, 0.65, 'groups of a Brazilian plate'),
  plate('pl', { letters: [2, 3] }, /[A-Z]{2,3} \d[A-Z0-9]{3,4}/, 0.1, 0.4, 'groups of a Polish plate'),
  plate('se', { letters: [3, 3] }, /[A-Z]{3} ?\d{2}[A-Z0-9]/, 0.1, 0.5, 'groups of a Swedish plate'),
  plate('us', { letters: [1, 3], digits: [1, 4] }, /[A-Z]{2,3}[- ]?\d{3,4}|\d{1,3}[- ]?[A-Z]{3}(?:[- ]?\d{1,3})?|\d{3,4}[- ]?[A-Z]{2,3}/, 0.05, 0.3, 'letters and digits after words for a plate'),
];
