import type { PatternRule } from '../candidates/pattern-rule.ts';

export const PASSPORT_CUES = ['passport', 'passports', 'passport number', 'passport no', 'travel document', 'reisepass', 'reisepassnummer', 'passnummer', 'passeport', 'pasaporte', 'número de pasaporte', 'passaporto', 'passaporte', 'paspoort', 'paspoortnummer', 'paszport', 'paszportu', 'pass nr', 'passi', 'passin', 'pas', 'passnummer', 'pasaport', 'паспорт', '护照', '護照', 'パスポート', '旅券', '여권', 'जवाज', 'جواز'];

const shape = (
  id: string,
  lead: Pick<PatternRule, 'digits' | 'letters'>,
  pattern: RegExp,
  field: number,
  reason: string,
): PatternRule => ({
  id: `passport.${id}`,
  type: 'PASSPORT',
  ...lead,
  pattern,
  cues: PASSPORT_CUES,
  alone: 0.15,
  field,
  cued: 0.95,
  reason,
});

/** ICAO Doc 9303 allows nine characters; each state uses a shape of its own. */
export const passports: readonly PatternRule[] = [
  shape('letter-7', { letters: [1, 1] }, /[A-Z]\d{7}/i, 0.6, 'a letter and seven digits'),
  shape('letter-8', { letters: [1, 1] }, /[A-Z]\d{8}/i, 0.6, 'a letter and eight digits'),
  shape('letter-6', { letters: [1, 1] }, /[A-Z] ?\d{6}/i, 0.2, 'a letter and six digits'),
  shape('letters-7', { letters: [2, 2] }, /[A-Z]{2} ?\d{7}/i, 0.6, 'two letters and seven digits'),
  shape('letters-6', { letters: [2, 2] }, /[A-Z]{2} ?\d{6}/i, 0.45, 'two letters and six digits'),
  shape('letters-3', { letters: [3, 3] }, /[A-Z]{3}\d{6}/i, 0.6, 'three letters and six digits'),
  shape('korean', { letters: [1, 1] }, /[MSROD]\d{3}[A-Z]\d{4}/i, 0.62, 'the newer Korean form'),
  shape('german', { letters: [1, 3] }, /[CFGHJK][CFGHJKLMNPRTVWXYZ0-9]{8}\d?/i, 0.35, 'characters of a German passport'),
  shape('french', { digits: [2, 2] }, /\d{2}[A-Z]{2}\d{5}/i, 0.6, 'two digits, two letters, five digits'),
  shape('nine', { digits: [9, 9] }, /\d{9}/, 0.2, 'nine digits'),
  shape('eight', { digits: [7, 8] }, /\d{7,8}/, 0.1, 'seven or eight digits'),
  shape('russian', { digits: [2, 4] }, /\d{2} ?\d{2} \d{6,7}/, 0.2, 'series and number'),
  shape('dutch', { letters: [2, 6] }, /[A-NP-Z]{2}[A-NP-Z0-9]{6}\d/i, 0.2, 'characters of a Dutch passport'),
];
