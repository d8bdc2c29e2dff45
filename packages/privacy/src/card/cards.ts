import type { PatternRule } from '../candidates/pattern-rule.ts';
import { luhn } from '../checksum/luhn.ts';
import { isRepeated } from '../checksum/weighted.ts';
import { isIssued } from './issuers.ts';

export const CARD_CUES = ['card', 'credit card', 'credit', 'creditcard', 'debit card', 'card number', 'card no', 'cc', 'ccn', 'pan', 'visa', 'mastercard', 'amex', 'american express', 'discover', 'jcb', 'diners', 'maestro', 'kreditkarte', 'kartennummer', 'carte de crédit', 'carte bancaire', 'numéro de carte', 'tarjeta', 'tarjeta de crédito', 'carta di credito', 'cartão', 'cartão de crédito', 'creditcardnummer', 'karta', 'karta kredytowa', 'kredi kartı', 'kort', '信用卡', '银行卡', '卡号', 'クレジットカード', '카드'];

const isCard = (value: string): boolean => luhn(value) && isIssued(value) && !isRepeated(value);

export const cards: readonly PatternRule[] = [
  {
    id: 'card.grouped',
    type: 'CREDIT_CARD',
    digits: [4, 4],
    pattern: /\d{4}([ .-]{1,3})\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{4}([ .-]{1,3})\d{6}\2\d{4,5}|\d{4} \d{4} \d{4} \d{1,3}/,
    check: isCard,
    cues: CARD_CUES,
    alone: 0.9,
    cued: 0.99,
    reason: "issuer range and Luhn's check digit",
  },
  {
    id: 'card.bare',
    type: 'CREDIT_CARD',
    digits: [12, 19],
    pattern: /\d{12,19}/,
    check: isCard,
    cues: CARD_CUES,
    alone: 0.72,
    cued: 0.99,
    reason: "issuer range and Luhn's check digit",
  },
  {
    id: 'card.cued',
    type: 'CREDIT_CARD',
    digits: [12, 19],
    pattern: /\d{12,19}/,
    check: (value) => luhn(value) && !isRepeated(value),
    cues: CARD_CUES,
    alone: 0,
    cued: 0.85,
    reason: "Luhn's check digit after words for a card",
  },
  {
    id: 'card.bank-card',
    type: 'CREDIT_CARD',
    digits: [16, 19],
    pattern: /62\d{14,17}/,
    cues: ['银行卡', '银行卡号', '卡号', '工商银行', '建设银行', '农业银行', '中国银行', '招商银行'],
    alone: 0.2,
    cued: 0.9,
    reason: 'UnionPay range after words for a bank card',
  },
];
