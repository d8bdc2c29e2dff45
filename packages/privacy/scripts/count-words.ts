// Counts everyday words: `node --conditions=development packages/privacy/scripts/count-words.ts FILE...`
// over JSON Lines with `text`, `prompt` or `response`. The shipped list was counted in GoEmotions
// (Apache-2.0), GPTeacher role play, HH-RLHF (MIT), Self-Instruct and CatQA (Apache-2.0).
import { readFileSync, writeFileSync } from 'node:fs';

interface Count {
  lower: number;
  capital: number;
}

/** A word counts as ordinary when it is mostly written small in the middle of sentences. */
const LEAST = 4;
const LEAST_SHARE = 0.6;

const counts = new Map<string, Count>();

const countIn = (text: string): void => {
  for (const { 0: word, index } of text.matchAll(/[A-Za-z]{2,20}/g)) {
    const first = word[0] as string;
    const capital = first !== first.toLowerCase();
    if (capital && (word.length < 2 || word === word.toUpperCase())) continue;
    if (capital && /(?:^|[.!?:"'(\n*-]\s{0,3})$/.test(text.slice(Math.max(0, index - 4), index)))
      continue;
    const key = word.toLowerCase();
    const count = counts.get(key) ?? { lower: 0, capital: 0 };
    counts.set(key, count);
    if (capital) count.capital++;
    else count.lower++;
  }
};

for (const path of process.argv.slice(2)) {
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const record = JSON.parse(line) as Record<string, unknown>;
    for (const key of ['text', 'prompt', 'response'])
      if (typeof record[key] === 'string') countIn(record[key]);
  }
}

const kept = [...counts]
  .filter(([, { lower, capital }]) => lower >= LEAST && lower / (lower + capital) >= LEAST_SHARE)
  .map(([word, { lower, capital }]) => {
    const certain = lower >= 20 && lower / (lower + capital) >= 0.93;
    return certain ? `${word}!` : word;
  })
  .sort();

writeFileSync(
  new URL('counted-words.ts', import.meta.url),
  `/** Everyday English words, counted by count-words.ts; \`!\` marks those that are hardly ever capitalised. */
export const COUNTED_WORDS: readonly string[] = (
  \`${kept.join(' ')}\`
).split(' ');
`,
);
process.stdout.write(`${kept.length} words\n`);
