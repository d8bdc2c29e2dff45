import type { PatternRule } from '../candidates/pattern-rule.ts';
import { isRepeated, weightedSum } from '../checksum/weighted.ts';

const ACCOUNT_CUES = [
  'account number',
  'account no',
  'account num',
  'acct',
  'acct number',
  'acct no',
  'bank account',
  'bank account number',
  'banking account',
  'banking account number',
  'checking account',
  'savings account',
  'account',
  'kontonummer',
  'konto',
  'numéro de compte',
  'compte bancaire',
  'número de cuenta',
  'cuenta bancaria',
  'cuenta',
  'numero di conto',
  'conto corrente',
  'número da conta',
  'conta corrente',
  'rekeningnummer',
  'numer konta',
  'numer rachunku',
  'hesap numarası',
  'hesap no',
  '账号',
  '银行账号',
  '账户',
  '口座番号',
  '계좌번호',
  '계좌',
  'clabe',
  'beneficiary account',
];

const ROUTING_CUES = [
  'routing',
  'routing number',
  'routing no',
  'aba',
  'aba number',
  'rtn',
  'aba routing',
  'transit number',
];

/** ABA: weights 3 7 1, modulus 10; the first two digits are a Federal Reserve district. */
const isAba = (value: string): boolean => {
  const district = Number(value.slice(0, 2));
  return (
    (district <= 12 ||
      (district >= 21 && district <= 32) ||
      (district >= 61 && district <= 72) ||
      district === 80) &&
    weightedSum(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 &&
    !isRepeated(value)
  );
};

export const accounts: readonly PatternRule[] = [
  {
    id: 'account.cued',
    type: 'BANK_ACCOUNT',
    digits: [2, 18],
    pattern: /\d{6,18}|\d{2,6}(?:[- ]\d{2,8}){1,4}/,
    check: (value) => value.length >= 7 && value.length <= 18,
    cues: ACCOUNT_CUES,
    alone: 0,
    cued: 0.82,
    reason: 'digits after words for a bank account',
  },
  {
    id: 'account.clabe',
    type: 'BANK_ACCOUNT',
    digits: [18, 18],
    pattern: /\d{18}/,
    check: (value) => {
      const sum = [...value.slice(0, 17)].reduce(
        (total, digit, i) => total + ((Number(digit) * ([3, 7, 1][i % 3] as number)) % 10),
        0,
      );
      return (10 - (sum % 10)) % 10 === Number(value[17]);
    },
    cues: ['clabe'],
    alone: 0.3,
    cued: 0.97,
    reason: 'check digit of a CLABE',
  },
  {
    id: 'routing.aba',
    type: 'ROUTING_NUMBER',
    digits: [4, 9],
    pattern: /\d{9}|\d{4}-\d{4}-\d/,
    check: isAba,
    cues: ROUTING_CUES,
    alone: 0.15,
    field: 0.4,
    cued: 0.97,
    reason: 'district and check digit of an ABA number',
  },
  {
    id: 'routing.sort-code',
    type: 'ROUTING_NUMBER',
    digits: [2, 6],
    pattern: /\d{2}([- ])\d{2}\1\d{2}|\d{6}/,
    cues: ['sort code', 'sortcode', 'sort'],
    alone: 0,
    cued: 0.95,
    reason: 'six digits after "sort code"',
  },
  {
    id: 'routing.bsb',
    type: 'ROUTING_NUMBER',
    digits: [3, 6],
    pattern: /\d{3}[- ]?\d{3}/,
    cues: ['bsb', 'bsb number'],
    alone: 0,
    cued: 0.95,
    reason: 'six digits after "BSB"',
  },
  {
    id: 'routing.canada',
    type: 'ROUTING_NUMBER',
    digits: [5, 9],
    pattern: /\d{5}-\d{3}|0\d{8}/,
    cues: ['transit number', 'institution number', 'transit'],
    alone: 0,
    cued: 0.93,
    reason: 'transit and institution digits after their name',
  },
  {
    id: 'routing.blz',
    type: 'ROUTING_NUMBER',
    digits: [3, 8],
    pattern: /\d{3} ?\d{3} ?\d{2}/,
    cues: ['blz', 'bankleitzahl'],
    alone: 0,
    cued: 0.95,
    reason: 'eight digits after "Bankleitzahl"',
  },
  {
    id: 'routing.ifsc',
    type: 'ROUTING_NUMBER',
    letters: [4, 4],
    pattern: /[A-Z]{4}0[A-Z0-9]{6}/i,
    cues: ['ifsc', 'ifsc code'],
    alone: 0.45,
    cued: 0.97,
    reason: 'form of an Indian branch code',
  },
];
