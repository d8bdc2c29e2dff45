/** Makes a text of so many UTF-16 units. */
export type MakeText = (units: number) => string;

const filled = (text: string, units: number): string =>
  text.repeat(Math.ceil(units / text.length)).slice(0, units);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const base64 = (units: number): string => {
  let state = 1;
  return Array.from({ length: units }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return ALPHABET[(state >> 16) & 63];
  }).join('');
};

/** One text over and over. */
const repeated =
  (text: string): MakeText =>
  (units) =>
    filled(text, units);

/** One text over and over, and then another: what looks back or ahead without a bound sees all of it. */
const halves =
  (first: string, second: string): MakeText =>
  (units) =>
    `${filled(first, units >> 1)}${filled(second, units - (units >> 1))}`;

/** A beginning, and then one text over and over. */
const behind =
  (head: string, text: string): MakeText =>
  (units) =>
    `${head}${filled(text, Math.max(0, units - head.length))}`;

/** Texts on which patterns that backtrack take very long. */
export const HOSTILE: Readonly<Record<string, MakeText>> = {
  ones: repeated('1'),
  'ones and spaces': repeated('1 '),
  letters: repeated('a'),
  'dotted letters and an at sign': (units) => `${filled('a.', units - 1)}@`,
  'letters and at signs': repeated('a@'),
  'capitalised syllables': repeated('Aa '),
  'ones and hyphens': repeated('1-'),
  spaces: repeated(' '),
  'base64 junk': base64,
  newlines: repeated('\n'),
};

/** Texts made for one family of detectors each: full of what it begins with, and of what it looks for around. */
export const HOSTILE_TO_FAMILIES: Readonly<Record<string, MakeText>> = {
  'e-mails: local parts': repeated('a.b-c+d_'),
  'e-mails: written out': repeated('a at b dot '),
  'e-mails: quotes': repeated('"a"@'),
  'urls: schemes': repeated('http://'),
  'urls: hosts': repeated('a-b.'),
  'urls: brackets': behind('http://a', '([)]'),
  'network: groups': repeated('ab:'),
  'network: pairs': repeated('ab-'),
  'network: numbers': repeated('1.2.'),
  'telephones: groups': repeated('(0) 12-'),
  'telephones: cues and numbers': halves('phone ', '123-4567 '),
  'births: cues and dates': repeated('born 1.1.'),
  'births: cues, then dates': halves('born ', '1.1.1990 '),
  'vendor secrets: beginnings': repeated('ghp_AKIA'),
  'structured secrets: tokens': repeated('eyJ.'),
  'structured secrets: keys': repeated('-----BEGIN PRIVATE KEY-----'),
  'structured secrets: commands': repeated('curl -u a:'),
  'structured secrets: users': repeated('a://b:c@'),
  'assigned secrets: names': repeated('password='),
  'assigned secrets: one long name': repeated('token_'),
  'streets: numbers': repeated('12 Main Street, '),
  'streets: kinds': repeated('Rue de la '),
  'streets: compounds': repeated('Koivutie 1 '),
  'streets: cues, then streets': halves('address ', '12 Main Street '),
  'boxes: words': repeated('PO Box '),
  'addresses of East Asia': repeated('市1号'),
  'contact cards': repeated('Ann Lee\ntel 1 2 3 4 5\n'),
  'persons: names': repeated('Anna Kowalska '),
  'persons: one name again': behind('My name is Anna Kowalska. ', 'Kowalska said. '),
  'persons: initials': repeated('A-'),
  'persons: sign-offs': repeated('regards,\n '),
  'persons: labels': repeated('name: '),
  'persons: cues, then names': halves('friend ', 'Kowalska '),
  'persons: lower case': repeated('anna de la '),
  'names of East Asia': repeated('我叫王金佐藤'),
  'patterns: identifiers': repeated('AB12 '),
  'patterns: plates': repeated('京A·'),
  'patterns: cues, then numbers': halves('account ', '123456789 '),
  'patterns: numbers, then cues': halves('123456789 ', 'account '),
  'patterns: names of fields': repeated('account: 123456789 '),
  'patterns: words against': halves('order ', '123456789 '),
  'columns: heads': repeated('name,phone\n'),
  'columns: rows': behind('name,phone,email\n', 'a,1,b\n'),
  'columns: one wide row': repeated('name,phone,'),
  'columns: rows of SQL': behind('(phone, name) values ', "('1','a'),"),
  'columns: inserts': repeated('(phone) values (1'),
  placeholders: repeated('[EMAIL_1] '),
  'what cannot be seen': repeated('a\u200b'),
};
