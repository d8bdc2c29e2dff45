/** Zero digits of the decimal scripts that people type numbers in; the nine digits follow each. */
const ZERO_DIGITS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040,
];

const SPACES = [
  0x00a0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009,
  0x200a, 0x202f, 0x205f, 0x3000,
];
const DASHES = [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0xfe58, 0xfe63];
const SINGLE_QUOTES = [0x2018, 0x2019, 0x201b, 0x2032];
const DOUBLE_QUOTES = [0x201c, 0x201d, 0x201e, 0x2033];
const INVISIBLE = [
  0x00ad, 0x034f, 0x061c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c,
  0x202d, 0x202e, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff,
];

/** In the table: this code unit is dropped. Code units that stay as they are hold 0. */
export const DROP = 0xffff;

/** What each UTF-16 code unit is read as: 0 unchanged, `DROP`, or another code unit. */
export const READ_AS: Uint16Array = (() => {
  const table = new Uint16Array(0x10000);
  for (const zero of ZERO_DIGITS) for (let d = 0; d < 10; d++) table[zero + d] = 0x30 + d;
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  const assign = (codes: readonly number[], value: string) => {
    for (const code of codes) table[code] = value.charCodeAt(0);
  };
  assign(SPACES, ' ');
  assign(DASHES, '-');
  assign(SINGLE_QUOTES, "'");
  assign(DOUBLE_QUOTES, '"');
  for (const code of INVISIBLE) table[code] = DROP;
  return table;
})();
