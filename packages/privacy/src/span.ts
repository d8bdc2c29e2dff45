/** Every kind of personal or secret value that is looked for. */
export const PII_TYPES = Object.freeze([
  'EMAIL',
  'PHONE',
  'PERSON',
  'STREET_ADDRESS',
  'POSTAL_CODE',
  'DATE_OF_BIRTH',
  'CREDIT_CARD',
  'IBAN',
  'BANK_ACCOUNT',
  'ROUTING_NUMBER',
  'US_SSN',
  'GOV_ID',
  'PASSPORT',
  'DRIVER_LICENSE',
  'IP_ADDRESS',
  'MAC_ADDRESS',
  'URL',
  'CRYPTO_WALLET',
  'SECRET',
  'VEHICLE_ID',
  'DEVICE_ID',
] as const);

export type PiiType = (typeof PII_TYPES)[number];

/** A place in a text that holds a value of one type. */
export interface Span {
  /** First UTF-16 code unit. */
  readonly start: number;
  /** One past the last UTF-16 code unit. */
  readonly end: number;
  readonly type: PiiType;
  /** How sure the detector is, 0 to 1. */
  readonly score: number;
  /** Which rule found it, e.g. `card.luhn`. */
  readonly ruleId: string;
  /** Why it counts, in words that never hold the value. */
  readonly reason: string;
}
