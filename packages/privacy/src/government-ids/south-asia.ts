import type { PatternRule } from '../candidates/pattern-rule.ts';
import { verhoeff } from '../checksum/verhoeff.ts';
import { isRepeated } from '../checksum/weighted.ts';

const BASE36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** GSTN: factors 1 and 2 in turn in base 36, quotient and remainder summed. */
const isGstin = (value: string): boolean => {
  const sum = [...value.slice(0, 14)].reduce((total, character, i) => {
    const product = BASE36.indexOf(character) * (i % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / 36) + (product % 36);
  }, 0);
  return BASE36[(36 - (sum % 36)) % 36] === value[14];
};

const isState = (value: string): boolean => {
  const state = Number(value.slice(0, 2));
  return (state >= 1 && state <= 38) || state === 97 || state === 99;
};

export const southAsia: readonly PatternRule[] = [
  {
    id: 'in.aadhaar',
    type: 'GOV_ID',
    digits: [4, 12],
    pattern: /[2-9]\d{3}([- :]?)\d{4}\1\d{4}/,
    check: (value) => verhoeff(value) && !isRepeated(value),
    cues: ['aadhaar', 'aadhar', 'uidai', 'uid', 'आधार'],
    alone: 0.6,
    cued: 0.98,
    reason: "Verhoeff's check digit of an Aadhaar number",
  },
  {
    id: 'in.pan',
    type: 'GOV_ID',
    letters: [5, 5],
    pattern: /[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]/i,
    cues: ['pan', 'permanent account number', 'pan card', 'income tax'],
    alone: 0.75,
    cued: 0.97,
    reason: 'holder letter and format of a PAN',
  },
  {
    id: 'in.pan.loose',
    type: 'GOV_ID',
    letters: [5, 5],
    pattern: /[A-Z]{5}\d{4}[A-Z]/i,
    cues: ['pan', 'permanent account number', 'pan card', 'income tax'],
    alone: 0.35,
    field: 0.55,
    cued: 0.92,
    reason: 'format of a PAN',
  },
  {
    id: 'in.gstin',
    type: 'GOV_ID',
    digits: [2, 2],
    pattern: /\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]/i,
    check: (value) => isState(value) && isGstin(value),
    cues: ['gstin', 'gst', 'gst number'],
    alone: 0.95,
    cued: 0.99,
    reason: 'check character of a GSTIN',
  },
  {
    id: 'in.gstin.loose',
    type: 'GOV_ID',
    digits: [2, 2],
    pattern: /\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]/i,
    check: isState,
    cues: ['gstin', 'gst', 'gst number', 'gst no'],
    alone: 0.55,
    cued: 0.95,
    reason: 'state, PAN and format of a GSTIN',
  },
  {
    id: 'in.voter',
    type: 'GOV_ID',
    letters: [3, 3],
    pattern: /[A-Z]{3}\d{7}/i,
    cues: ['voter', 'epic', 'voter id', 'elector', 'election'],
    alone: 0.3,
    field: 0.55,
    cued: 0.96,
    reason: 'format of an Indian voter card',
  },
  {
    id: 'pk.cnic',
    type: 'GOV_ID',
    digits: [5, 5],
    pattern: /[1-7]\d{4}-\d{7}-\d/,
    cues: ['cnic', 'nadra', 'nic'],
    alone: 0.85,
    cued: 0.98,
    reason: 'groups of a Pakistani CNIC',
  },
  {
    id: 'lk.nic',
    type: 'GOV_ID',
    digits: [9, 9],
    pattern: /\d{9}[VX]/i,
    cues: ['nic', 'national identity card'],
    alone: 0.45,
    field: 0.56,
    cued: 0.95,
    reason: 'format of a Sri Lankan identity card',
  },
  {
    id: 'in.driving-licence',
    type: 'DRIVER_LICENSE',
    letters: [2, 2],
    pattern: /[A-Z]{2}[- ]?\d{2}[- ]?(?:19|20)\d{2}[- ]?\d{7}/i,
    alone: 0.75,
    cued: 0.97,
    reason: 'state, year and number of an Indian driving licence',
  },
];
