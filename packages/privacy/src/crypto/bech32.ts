const CHARSET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

const polymod = (values: readonly number[]): number => {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (let i = 0; i < 5; i++) if (((top >>> i) & 1) === 1) check ^= GENERATOR[i] as number;
  }
  return check >>> 0;
};

const BECH32 = 1;
const BECH32M = 0x2bc830a3;

/** BIP 173 and BIP 350: whether prefix, data and checksum fit. Mixed case is refused. */
export const isBech32 = (text: string): boolean => {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const separator = lower.lastIndexOf('1');
  if (separator < 1 || lower.length - separator < 7 || lower.length > 120) return false;
  const prefix = [...lower.slice(0, separator)].map((c) => c.charCodeAt(0));
  const data = [...lower.slice(separator + 1)].map((c) => CHARSET.indexOf(c));
  if (data.includes(-1)) return false;
  const check = polymod([...prefix.map((c) => c >> 5), 0, ...prefix.map((c) => c & 31), ...data]);
  return check === BECH32 || check === BECH32M;
};
