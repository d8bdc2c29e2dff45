import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Mutation {
  claim: string;
  file: string;
  find: string;
  replace: string;
  test: string;
  name: string;
}

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const mutations: Mutation[] = JSON.parse(read('security/mutations.json'));
const claimed = [...read('SECURITY.md').matchAll(/^\| `([a-z-]+)` +\|/gm)].map(
  ([, claim]) => claim,
);

test('every claim of SECURITY.md has a recorded mutation, and no other has', () => {
  expect(mutations.map(({ claim }) => claim)).toEqual(claimed);
  expect(new Set(claimed).size).toBe(claimed.length);
});

test.each(mutations)('$claim: what it breaks stands in the code exactly once', (mutation) => {
  const { file, find, replace } = mutation;
  expect(read(file).split(find)).toHaveLength(2);
  expect(replace).not.toBe(find);
});

test.each(mutations)('$claim: its test is named in SECURITY.md', ({ test: path, name }) => {
  expect(read('SECURITY.md')).toContain(`](${path}): ${name}`);
});
