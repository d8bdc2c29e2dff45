import type { PatternRule } from '../candidates/pattern-rule.ts';

export const LICENCE_CUES = ["driver's license", 'driver license', 'drivers license', "driver's licence", 'driving licence', 'driving license', 'drivers licence', 'driver licence', 'license number', 'licence number', 'dl', 'dl number', 'dl no', 'dln', 'permis de conduire', 'führerschein', 'führerscheinnummer', 'licencia de conducir', 'carnet de conducir', 'permiso de conducir', 'patente di guida', 'patente', 'rijbewijs', 'rijbewijsnummer', 'prawo jazdy', 'carteira de motorista', 'cnh', 'carta de condução', 'körkort', 'førerkort', 'ehliyet', '驾驶证', '驾照', '運転免許', '免許証', '운전면허'];

const digitCount = (value: string): number => value.match(/\d/g)?.length ?? 0;

/** Driving licences of the states: shapes vary so much that words have to lead to them. */
export const driverLicences: readonly PatternRule[] = [
  {
    id: 'licence.letters',
    type: 'DRIVER_LICENSE',
    letters: [1, 5],
    pattern: /[A-Z]{1,5}[-* ]?\d[A-Z0-9*]{2,15}(?:[- ]\d[A-Z0-9]{1,6}){0,4}/i,
    check: (value) => digitCount(value) >= 3 && value.length >= 5 && value.length <= 20,
    cues: LICENCE_CUES,
    alone: 0.05,
    cued: 0.94,
    reason: 'letters and digits after words for a driving licence',
  },
  {
    id: 'licence.digits',
    type: 'DRIVER_LICENSE',
    digits: [2, 14],
    pattern: /\d{2,14}[A-Z]{0,3}\d{0,8}(?:[- ]\d{2,6}){0,4}/i,
    check: (value) => value.length >= 6 && value.length <= 16,
    cues: LICENCE_CUES,
    alone: 0.05,
    cued: 0.93,
    reason: 'digits after words for a driving licence',
  },
  {
    id: 'licence.wisconsin',
    type: 'DRIVER_LICENSE',
    letters: [1, 1],
    pattern: /[A-Z]\d{3}-\d{4}-\d{4}(?:-\d{2})?|[A-Z]\d{3}-\d{3}-\d{2}-\d{3}-\d|[A-Z]-\d{3}-\d{3}-\d{3}-\d{3}/i,
    cues: LICENCE_CUES,
    alone: 0.72,
    cued: 0.97,
    reason: 'coded name and birth groups of a state licence',
  },
];
