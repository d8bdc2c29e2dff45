import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './install.js';

// V8 stops optimising once it has compiled a megabyte of patterns, and then takes such a group as if
// it did not change the case.
const CHANGES_CASE = /\(\?[ims]*-?[ims]*:/;

test('no pattern changes its flags for a group', () => {
  const sources = globSync('packages/*/src/**/*.{ts,tsx}', { cwd: root });
  expect(sources.length).toBeGreaterThan(1000);
  const found = sources.filter((path) =>
    CHANGES_CASE.test(readFileSync(join(root, path), 'utf8').replaceAll('(?:', '')),
  );
  expect(found).toEqual([]);
});
