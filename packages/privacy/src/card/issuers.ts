interface Issuer {
  readonly from: number;
  readonly to: number;
  readonly lengths: readonly number[];
}

const issuer = (from: number, to: number, ...lengths: number[]): Issuer => ({ from, to, lengths });

/** Issuer ranges by their first six digits, with the lengths each network issues (ISO/IEC 7812). */
const ISSUERS: readonly Issuer[] = [
  issuer(400000, 499999, 13, 16, 18, 19),
  issuer(510000, 559999, 16),
  issuer(222100, 272099, 16),
  issuer(340000, 349999, 15),
  issuer(370000, 379999, 15),
  issuer(300000, 305999, 14, 16),
  issuer(309500, 309599, 14, 16),
  issuer(360000, 369999, 14, 16),
  issuer(380000, 399999, 14, 16),
  issuer(601100, 601199, 16, 19),
  issuer(622126, 622925, 16, 17, 18, 19),
  issuer(644000, 659999, 16, 17, 18, 19),
  issuer(352800, 358999, 16, 17, 18, 19),
  issuer(180000, 180099, 15),
  issuer(213100, 213199, 15),
  issuer(620000, 629999, 16, 17, 18, 19),
  issuer(500000, 509999, 12, 13, 14, 15, 16, 17, 18, 19),
  issuer(560000, 599999, 12, 13, 14, 15, 16, 17, 18, 19),
  issuer(600000, 699999, 12, 13, 14, 15, 16, 17, 18, 19),
  issuer(220000, 220499, 16, 17, 18, 19),
  issuer(979200, 979289, 16),
];

/** Whether a network issues numbers of this length that begin so. */
export const isIssued = (digits: string): boolean => {
  const prefix = Number(digits.slice(0, 6));
  return ISSUERS.some(
    ({ from, to, lengths }) => prefix >= from && prefix <= to && lengths.includes(digits.length),
  );
};
