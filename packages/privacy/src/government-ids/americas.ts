import type { PatternRule } from '../candidates/pattern-rule.ts';
import { hasYymmdd } from '../checksum/calendar.ts';
import { luhn } from '../checksum/luhn.ts';
import { isRepeated, weightedSum } from '../checksum/weighted.ts';

const mod11 = (sum: number): number => (sum % 11 < 2 ? 0 : 11 - (sum % 11));

/** Receita Federal: two check digits, modulus 11. */
const isCpf = (value: string): boolean =>
  mod11(weightedSum(value, [10, 9, 8, 7, 6, 5, 4, 3, 2])) === Number(value[9]) &&
  mod11(weightedSum(value, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2])) === Number(value[10]) &&
  !isRepeated(value);

const isCnpj = (value: string): boolean =>
  mod11(weightedSum(value, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) === Number(value[12]) &&
  mod11(weightedSum(value, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) === Number(value[13]) &&
  !isRepeated(value);

const isCuit = (value: string): boolean => {
  const check = 11 - (weightedSum(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (check === 11 ? 0 : check) === Number(value[10]) && /^(?:2[03457]|3[034])/.test(value);
};

/** Chile: weights 2 to 7 from the right, modulus 11, K for ten. */
const isRut = (value: string): boolean => {
  let sum = 0;
  for (let i = value.length - 2, weight = 2; i >= 0; i--, weight = weight === 7 ? 2 : weight + 1) {
    sum += Number(value[i]) * weight;
  }
  const check = 11 - (sum % 11);
  return (check === 11 ? '0' : check === 10 ? 'K' : String(check)) === value.at(-1);
};

export const americas: readonly PatternRule[] = [
  {
    id: 'ca.sin',
    type: 'GOV_ID',
    digits: [3, 3],
    pattern: /[1-9]\d{2}([- ])\d{3}\1\d{3}/,
    check: luhn,
    cues: ['sin', 'social insurance', 'social insurance number', 'nas', 'assurance sociale'],
    alone: 0.55,
    cued: 0.98,
    reason: 'check digit of a Canadian SIN',
  },
  {
    id: 'ca.sin.bare',
    type: 'GOV_ID',
    digits: [9, 9],
    pattern: /[1-9]\d{8}/,
    check: luhn,
    cues: ['sin', 'social insurance', 'social insurance number', 'nas', 'assurance sociale'],
    alone: 0.1,
    field: 0.55,
    cued: 0.97,
    reason: 'check digit of a Canadian SIN',
  },
  {
    id: 'br.cpf',
    type: 'GOV_ID',
    digits: [3, 11],
    pattern: /\d{3}\.\d{3}\.\d{3}-\d{2}|\d{11}/,
    check: isCpf,
    cues: ['cpf', 'cadastro de pessoa física'],
    alone: 0.62,
    cued: 0.98,
    reason: 'two check digits of a CPF',
  },
  {
    id: 'br.cnpj',
    type: 'GOV_ID',
    digits: [2, 14],
    pattern: /\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}|\d{14}/,
    check: isCnpj,
    cues: ['cnpj'],
    alone: 0.7,
    cued: 0.98,
    reason: 'two check digits of a CNPJ',
  },
  {
    id: 'br.rg',
    type: 'GOV_ID',
    digits: [1, 2],
    pattern: /\d{1,2}\.\d{3}\.\d{3}-[\dX]/i,
    cues: ['rg', 'registro geral', 'identidade'],
    alone: 0.4,
    field: 0.54,
    cued: 0.95,
    reason: 'groups of a Brazilian RG',
  },
  {
    id: 'mx.curp',
    type: 'GOV_ID',
    letters: [4, 4],
    pattern: /[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z\d]\d/i,
    check: (value) => hasYymmdd(value, 4),
    cues: ['curp'],
    alone: 0.95,
    cued: 0.99,
    reason: 'birth date and format of a CURP',
  },
  {
    id: 'mx.rfc',
    type: 'GOV_ID',
    letters: [3, 4],
    pattern: /[A-ZÑ&]{3,4}\d{6}[A-Z\d]{2}[A\d]/i,
    check: (value) => hasYymmdd(value, value.length - 9),
    cues: ['rfc', 'registro federal de contribuyentes'],
    alone: 0.6,
    cued: 0.98,
    reason: 'date and format of an RFC',
  },
  {
    id: 'ar.cuit',
    type: 'GOV_ID',
    digits: [2, 11],
    pattern: /\d{2}-?\d{8}-?\d/,
    check: isCuit,
    cues: ['cuit', 'cuil'],
    alone: 0.55,
    cued: 0.98,
    reason: 'check digit of a CUIT',
  },
  {
    id: 'ar.dni',
    type: 'GOV_ID',
    digits: [1, 8],
    pattern: /\d{1,2}\.\d{3}\.\d{3}|\d{7,8}/,
    cues: [
      'dni',
      'documento nacional',
      'cédula',
      'cedula de ciudadanía',
      'cédula de identidad',
      'ci',
    ],
    alone: 0,
    cued: 0.9,
    reason: 'digits after words for an identity document',
  },
  {
    id: 'cl.rut',
    type: 'GOV_ID',
    digits: [1, 8],
    pattern: /\d{1,2}\.\d{3}\.\d{3}-[\dK]|\d{7,8}-[\dK]/i,
    check: isRut,
    cues: ['rut', 'run', 'rol único tributario'],
    alone: 0.65,
    cued: 0.98,
    reason: 'check digit of a Chilean RUT',
  },
  {
    id: 'co.nit',
    type: 'GOV_ID',
    digits: [3, 10],
    pattern: /\d{3}\.\d{3}\.\d{3}-\d|\d{9,10}(?:-\d)?/,
    cues: ['nit', 'cédula', 'cédula de ciudadanía'],
    alone: 0,
    cued: 0.92,
    reason: 'digits after words for a Colombian number',
  },
];
