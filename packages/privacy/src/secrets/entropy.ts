/** Shannon entropy in bits a character. */
export const entropy = (text: string): number => {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
};

const STAND_IN =
  /x{4,}|\*{3,}|\.{3,}|example|sample|placeholder|changeme|change_me|your[_-]?|<[^>]*>|\$\{|\{\{|dummy|not_a|not-a|insert|todo|redacted|lorem|abcdef123|12345678(?:9|$)|deadbeef00|my[_-](?:secret|token|password|key|bot|api)|replace|undefined|process\.env|os\.environ|getenv|\bnull\b|\bnone\b/i;
const ALL_ONE = /^(.)\1*$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const FILLED = /x{5,}|\*{3,}|\.{4,}|EXAMPLE$|<[^>]*>|\$\{|\{\{|%s/i;

/** A vendor's format filled with crosses or marked as an example; other words may be by chance. */
export const isFilledIn = (value: string): boolean =>
  FILLED.test(value) || /(.)\1{15,}$/.test(value.slice(6));

/** Documentation fills secrets with crosses, names of variables or words that say so. */
export const isStandIn = (value: string): boolean => STAND_IN.test(value) || ALL_ONE.test(value);

export const isUuid = (value: string): boolean => UUID.test(value);
