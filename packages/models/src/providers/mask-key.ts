/**
 * A key as it may be shown: `sk-...abcd`. The begin only where it is a known kind of prefix, the last four
 * only where enough stays hidden.
 */
export function maskKey(key: string): string {
  const [prefix = ''] = /^[a-z]{2,6}[-_]/.exec(key) ?? [];
  const last = key.length >= 16 ? key.slice(-4) : '';
  return `${prefix}...${last}`;
}
