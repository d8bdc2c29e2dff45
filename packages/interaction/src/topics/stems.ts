/** Shortest stem that an ending may leave behind. */
const SHORTEST_STEM = 3;

/** Endings of English inflection and what may stand in their place, the likeliest first. */
const ENDINGS: readonly (readonly [ending: string, ...replacements: string[]])[] = [
  ["'s", ''],
  ['ies', 'y', 'ie'],
  ['ied', 'y'],
  ['es', 'e', ''],
  ['s', ''],
  ['ing', '', 'e'],
  ['ed', 'e', ''],
  ['er', 'e', ''],
  ['ers', 'e', ''],
];

/**
 * A lower-case word and the plain forms it may be an inflection of, the likeliest first:
 * `baking` gives `baking`, `bak`, `bake`; `running` gives also `run`.
 */
export function stemsOf(word: string): string[] {
  const stems = [word];
  for (const [ending, ...replacements] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < SHORTEST_STEM) continue;
    stems.push(
      ...replacements
        .filter((replacement) => replacement !== '' || ending.endsWith('s') || !wouldDouble(stem))
        .map((replacement) => stem + replacement),
    );
    if (endsDoubled(stem)) stems.push(stem.slice(0, -1));
  }
  return stems;
}

const endsDoubled = (stem: string): boolean =>
  stem.at(-1) === stem.at(-2) && !'aeiou'.includes(stem.at(-1) ?? 'a');

/** `car` would give `carring`; so `caring` comes from `care`. */
const wouldDouble = (stem: string): boolean => /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem);
