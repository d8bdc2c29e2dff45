/** One encoded form of a value that is looked for. */
export interface KnownForm {
  readonly encoding: string;
  /** Compared with the text in lower case, but for base64. */
  readonly needle: string;
}

const SHORTEST = 5;

/** Base64 of a value at its three alignments, without the characters that neighbours decide. */
const base64Forms = (value: string): string[] =>
  [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value, 'utf8')]);
    const first = Math.ceil((shift * 8) / 6);
    const last = Math.floor((bytes.length * 8) / 6);
    return bytes.toString('base64').slice(first, last);
  });

/** The forms in which a value may have been written down. Short forms, which occur by chance, are left out. */
export const formsOf = (value: string): KnownForm[] => {
  const digits = value.replace(/\D/g, '');
  const forms: KnownForm[] = [
    { encoding: 'plain', needle: value.toLowerCase() },
    { encoding: 'hexadecimal', needle: Buffer.from(value, 'utf8').toString('hex') },
    { encoding: 'percent', needle: encodeURIComponent(value).toLowerCase() },
    { encoding: 'json', needle: JSON.stringify(value).slice(1, -1).toLowerCase() },
    { encoding: 'reversed', needle: [...value.toLowerCase()].reverse().join('') },
    ...base64Forms(value).map((needle) => ({ encoding: 'base64', needle })),
    ...(digits.length >= 7 ? [{ encoding: 'digits', needle: digits }] : []),
  ];
  const seen = new Set<string>();
  return forms.filter(({ needle }) => {
    const fresh = needle.length >= SHORTEST && !seen.has(needle);
    seen.add(needle);
    return fresh;
  });
};

/** The encodings of a value's forms that a text holds. */
export const encodingsIn = (text: string, forms: readonly KnownForm[]): string[] => {
  const lower = text.toLowerCase();
  let digits: string | undefined;
  const found = forms.filter(({ encoding, needle }) => {
    if (encoding === 'base64')
      return (
        text.includes(needle) || text.replaceAll('-', '+').replaceAll('_', '/').includes(needle)
      );
    if (encoding === 'digits') {
      digits ??= text.replace(/[\s().-]+/g, '');
      return digits.includes(needle);
    }
    return lower.includes(needle);
  });
  return [...new Set(found.map(({ encoding }) => encoding))];
};
