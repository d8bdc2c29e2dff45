import { basename, dirname, join, normalize } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refused } from '../../test/refusal.ts';
import { fileNameOf, pathInside } from './file-name.ts';

const HOSTILE = [
  '..',
  '.',
  '../../etc/passwd',
  '..\\..\\windows',
  '/etc/passwd',
  'C:\\x',
  'a/b',
  'a\\b',
  'a\0b',
  'a\nb',
  '.hidden',
  'name.',
  'con',
  'NUL.txt',
  'com1',
  'a:stream',
  '%2e%2e%2f',
  '\u2025/x',
  '～',
  'a'.repeat(101),
  ' ',
];

describe('fileNameOf', () => {
  test.each([
    ['nano', 'nano'],
    ['nano-small_1.5', 'nano-small_1.5'],
    ['local/nano', /^local_nano-[0-9a-f]{16}$/],
    ['Nano', /^Nano-[0-9a-f]{16}$/],
    ['../../etc/passwd', /^_etc_passwd-[0-9a-f]{16}$/],
  ])('%s becomes a plain name', (id, name) => {
    expect(fileNameOf(id)).toMatch(name);
  });

  test.each(HOSTILE)('%j becomes a name that stays in its directory', (id) => {
    const name = fileNameOf(id);
    expect(name).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/);
    expect(pathInside('/data', name)).toBe(join('/data', name));
  });

  test('any id becomes a name of its own that stays in its directory', () => {
    const id = fc.string({ minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(id, id, (one, other) => {
        const path = pathInside('/data', fileNameOf(one));
        expect(dirname(normalize(path))).toBe('/data');
        expect(basename(path).toLowerCase() === fileNameOf(other).toLowerCase()).toBe(
          one === other,
        );
      }),
    );
  });

  test('ids that differ only in a replaced character, or in capitals, do not share a file', () => {
    const names = ['a/b', 'a_b', 'a:b', 'A_B', 'a.b'].map((id) => fileNameOf(id).toLowerCase());
    expect(new Set(names).size).toBe(5);
  });

  test('an empty id and one beyond 1,000 characters are refused', () => {
    expect(refused(() => fileNameOf(''))).toBe('NAME_REFUSED');
    expect(refused(() => fileNameOf('a'.repeat(1001)))).toBe('NAME_REFUSED');
  });
});

test.each(HOSTILE)('pathInside refuses %j', (name) => {
  expect(refused(() => pathInside('/data', name))).toBe('NAME_REFUSED');
});
