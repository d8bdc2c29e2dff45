/** One encoded form of a value that is looked for. */
export interface KnownForm {
  readonly encoding: string;
  /** In lower case, but for base64. */
  readonly needle: string;
}

const SHORTEST = 5;

/** UTF-16 with the high byte first, as `Buffer` does not write it. */
const bigEndian = (value: string): Buffer => Buffer.from(value, 'utf16le').swap16();

/** Base64 of bytes at its three alignments, without the characters that neighbours decide. */
const base64Forms = (bytes: Buffer): string[] =>
  [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
    const first = Math.ceil((shift * 8) / 6);
    const last = Math.floor((shifted.length * 8) / 6);
    return shifted.toString('base64').slice(first, last);
  });

/**
 * The forms in which a value may have been written down. Short forms, which occur by chance, are
 * left out.
 */
export const formsOf = (value: string): KnownForm[] => {
  const encoded: [string, Buffer][] = [
    ['', Buffer.from(value, 'utf8')],
    [', UTF-16', Buffer.from(value, 'utf16le')],
    [', UTF-16', bigEndian(value)],
  ];
  const forms: KnownForm[] = [
    { encoding: 'plain', needle: value.toLowerCase() },
    { encoding: 'json', needle: JSON.stringify(value).slice(1, -1).toLowerCase() },
    { encoding: 'reversed', needle: [...value.toLowerCase()].reverse().join('') },
    ...encoded.flatMap(([width, bytes]) => [
      { encoding: `hexadecimal${width}`, needle: bytes.toString('hex') },
      ...base64Forms(bytes).map((needle) => ({ encoding: `base64${width}`, needle })),
    ]),
  ];
  const seen = new Set<string>();
  return forms.filter(({ needle }) => {
    const fresh = needle.length >= SHORTEST && !seen.has(needle);
    seen.add(needle);
    return fresh;
  });
};

/** Fewer digits occur by chance. */
const LEAST_DIGITS = 9;

/** The digits of a number in a row, with any separators, as a whole number. */
const digitsPattern = (value: string): RegExp | undefined => {
  const digits = value.replace(/\D/g, '');
  return digits.length < LEAST_DIGITS
    ? undefined
    : new RegExp(`(?<!\\d)${[...digits].join('[\\s().-]{0,3}')}(?!\\d)`);
};

const unpercent = (text: string): string =>
  text.includes('%')
    ? Buffer.from(
        text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
        'latin1',
      ).toString('utf8')
    : '';

const unescapeJson = (text: string): string =>
  text.includes('\\u')
    ? text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : '';

/** One value, ready to be looked for. */
export interface KnownValue {
  readonly value: string;
  /** The encodings in which a text holds it. */
  inText(text: string): string[];
  /** The encodings in which bytes hold it. */
  inBytes(bytes: Buffer): string[];
}

/** Bytes as one character each, in lower case, so that they can be searched as text is. */
const folded = (bytes: Buffer): string => bytes.toString('latin1').toLowerCase();

export const knownValue = (value: string): KnownValue => {
  const forms = formsOf(value);
  const digits = digitsPattern(value);
  const plain = value.toLowerCase();
  const wide = [Buffer.from(value, 'utf16le'), bigEndian(value)].map(folded);
  const narrow = folded(Buffer.from(value, 'utf8'));
  const inText = (text: string): string[] => {
    const lower = text.toLowerCase();
    const found = forms
      .filter(({ encoding, needle }) =>
        encoding.startsWith('base64')
          ? text.includes(needle) || text.replaceAll('-', '+').replaceAll('_', '/').includes(needle)
          : lower.includes(needle),
      )
      .map(({ encoding }) => encoding);
    if (plain.length >= SHORTEST) {
      if (unpercent(text).toLowerCase().includes(plain)) found.push('percent');
      if (unescapeJson(lower).includes(plain)) found.push('json');
    }
    if (digits?.test(text)) found.push('digits');
    return [...new Set(found)];
  };
  return {
    value,
    inText,
    inBytes: (bytes) => {
      const text = bytes.toString('latin1');
      const found = inText(text);
      if (narrow.length < SHORTEST) return found;
      const lower = text.toLowerCase();
      if (lower.includes(narrow)) found.push('plain');
      if (wide.some((needle) => lower.includes(needle))) found.push('UTF-16');
      return [...new Set(found)];
    },
  };
};
