import type { PatternRule } from '../candidates/pattern-rule.ts';

const VALUES: Readonly<Record<string, number>> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
};
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** 49 CFR 565.15: transliterated, weighted, modulus 11, X for ten. */
const hasVinCheck = (value: string): boolean => {
  const sum = [...value].reduce(
    (total, character, i) =>
      total + (VALUES[character] ?? Number(character)) * (WEIGHTS[i] as number),
    0,
  );
  return '0123456789X'[sum % 11] === value[8];
};

const VIN_CUES = [
  'vin',
  'vin number',
  'vehicle identification',
  'vehicle identification number',
  'chassis',
  'chassis number',
  'fahrgestellnummer',
  'fin',
  'numéro de série',
  'bastidor',
  'telaio',
  'chassi',
  '车架号',
  '车辆识别代号',
];

const isMixed = (value: string): boolean =>
  (value.match(/[A-Z]/g)?.length ?? 0) >= 2 && (value.match(/\d/g)?.length ?? 0) >= 4;

const SHAPE = /[A-HJ-NPR-Z0-9]{17}/i;

export const vins: readonly PatternRule[] = [
  {
    id: 'vehicle.vin',
    type: 'VEHICLE_ID',
    digits: [1, 17],
    letters: [1, 17],
    pattern: SHAPE,
    check: (value) => isMixed(value) && hasVinCheck(value),
    cues: VIN_CUES,
    alone: 0.8,
    cued: 0.98,
    reason: 'check digit of a VIN',
  },
  {
    id: 'vehicle.vin.unchecked',
    type: 'VEHICLE_ID',
    digits: [1, 17],
    letters: [1, 17],
    pattern: SHAPE,
    check: (value) => isMixed(value) && /\d{4}$/.test(value),
    cues: VIN_CUES,
    alone: 0.3,
    field: 0.58,
    cued: 0.95,
    reason: 'seventeen characters of a VIN',
  },
];
