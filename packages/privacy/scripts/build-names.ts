// Compiles the name lists: `node --conditions=development packages/privacy/scripts/build-names.ts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';
import { foldWord } from '../src/context/fold.ts';
import { COMMON_WORDS } from './common-words.ts';
import { COUNTED_WORDS } from './counted-words.ts';
import { EXTRA_GIVEN, EXTRA_JAPANESE_SURNAMES, EXTRA_SURNAMES } from './extra-names.ts';
import { FUNCTION_WORDS } from './function-words.ts';

/** Locales whose names are single syllables in Latin letters: too many of them are words elsewhere. */
const SYLLABIC = new Set([
  'vi',
  'ko',
  'zh_CN',
  'zh_TW',
  'ja',
  'th',
  'dv',
  'base',
  'en_BORK',
  'en_AU_ocker',
  'eo',
]);
const WORD = /^\p{L}{2,20}$/u;

type Lists = Record<string, readonly string[] | undefined> | readonly string[] | undefined;

type WithWords = { readonly word?: Readonly<Record<string, Lists>> };

const WITH_WORDS = new Set(['de', 'de_AT', 'fr', 'pt_BR', 'da', 'nb_NO', 'hu']);

const flatten = (lists: Lists): string[] =>
  lists === undefined || lists === null
    ? []
    : (Array.isArray(lists) ? lists : Object.values(lists).flatMap((list) => list ?? [])).filter(
        (entry): entry is string => typeof entry === 'string',
      );

const words = (entries: readonly string[]): string[] =>
  entries
    .flatMap((entry) => entry.split(/[\s'’.,()-]+/u))
    .map((word) => foldWord(word, false))
    .filter((word) => WORD.test(word));

/** Places of two to four words in Latin letters. */
const PHRASE = /^\p{Lu}[\p{Script=Latin}'-]+(?: [\p{Script=Latin}'-]+){1,3}$/u;
const phrases = new Set<string>(['monte_carlo', 'wall_street', 'hong_kong', 'san_marino']);

const given = new Set<string>(EXTRA_GIVEN);
const surnames = new Set<string>(EXTRA_SURNAMES);
const places = new Set<string>();
const common = new Set<string>([...COMMON_WORDS, ...words(FUNCTION_WORDS)]);

for (const [locale, definition] of Object.entries(allLocales)) {
  const { person, location, word } = definition as unknown as Record<string, Record<string, Lists>>;
  if (!SYLLABIC.has(locale)) {
    for (const name of words(flatten(person?.first_name))) given.add(name);
    for (const name of words(flatten(person?.last_name))) surnames.add(name);
  }
  for (const key of ['city_name', 'country', 'state', 'county', 'continent']) {
    const entries = flatten(location?.[key]);
    for (const entry of entries)
      if (PHRASE.test(entry)) phrases.add(foldWord(entry, false).replaceAll(' ', '_'));
    for (const name of words(entries.filter((entry) => !/\s/.test(entry)))) places.add(name);
  }
  if (locale === 'en') {
    for (const key of Object.keys(word ?? {}))
      for (const entry of words(flatten(word?.[key]))) common.add(entry);
  }
}

/** Counted words and words of other languages are ordinary unless somebody is called so. */
const isName = (word: string): boolean => given.has(word) || surnames.has(word);
for (const entry of COUNTED_WORDS) {
  const word = entry.replace('!', '');
  if (entry.endsWith('!') || !isName(word)) common.add(word);
}
for (const [locale, { word }] of Object.entries(allLocales) as [string, WithWords][]) {
  if (!WITH_WORDS.has(locale)) continue;
  for (const list of Object.values(word ?? {}))
    for (const entry of words(flatten(list))) if (!isName(entry)) common.add(entry);
}

const particles = [
  'de',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'del',
  'da',
  'di',
  'do',
  'dos',
  'das',
  'du',
  'al',
  'el',
  'bin',
  'ibn',
  'ben',
  'ter',
  'ten',
  'zu',
  'zum',
  'zur',
  'af',
  'av',
  'the',
  'of',
  'and',
  'st',
  'mac',
  'mc',
];
for (const particle of particles) {
  given.delete(particle);
  surnames.delete(particle);
}

/** Sorted words; each begins with the number of letters (base 36) that it shares with the one before. */
const frontCode = (set: ReadonlySet<string>): string => {
  let previous = '';
  return [...set]
    .sort()
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === previous[shared]) shared++;
      previous = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
};

const named = new Set([...places].filter((word) => WORD.test(word) && word.length > 2));
const parts = {
  GIVEN: given,
  SURNAMES: surnames,
  PLACES: named,
  PLACE_PHRASES: phrases,
  COMMON: common,
};
/** Longest first, as alternatives of a pattern: unspaced scripts have no words to look up. */
const japanese = flatten(
  (allLocales.ja as unknown as Record<string, Record<string, Lists>>).person?.last_name,
)
  .concat(EXTRA_JAPANESE_SURNAMES)
  .filter((name, i, all) => /^[\u4e00-\u9fff々]{1,3}$/.test(name) && all.indexOf(name) === i)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join('|');
const lines = Object.entries(parts).map(
  ([name, set]) => `export const ${name} = ${JSON.stringify(frontCode(set))};`,
);
const header = `// Compiled by scripts/build-names.ts from the locale lists of @faker-js/faker (MIT) and the words in scripts/.\n`;
const directory = new URL('../src/person/weights/', import.meta.url);
mkdirSync(directory, { recursive: true });
writeFileSync(
  new URL('names.ts', directory),
  `${header}${lines.join('\n')}\nexport const JAPANESE_SURNAMES =\n  '${japanese}';\n`,
);
process.stdout.write(
  `${given.size} given, ${surnames.size} surnames, ${named.size} places, ${common.size} common\n`,
);
