import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { loadConstitution } from './load-constitution.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-constitution-'));
  onTestFinished(() => rm(directory, { recursive: true }));
});

const file = async (name: string, text: string) => {
  const path = join(directory, name);
  await writeFile(path, text);
  return path;
};

const principle = (id: string, change = '') =>
  `  - {id: ${id}, title: T, text: X, action: block, signals: {hate: 0.5}${change}}`;

describe('the shipped constitution', () => {
  it('has the four classic principles', async () => {
    const { principles, sensitivity } = await loadConstitution();
    expect(principles.map(({ id }) => id)).toEqual([
      'harmPrevention',
      'truthfulness',
      'fairness',
      'autonomy',
    ]);
    expect(sensitivity).toBe('medium');
  });
});

describe('extends', () => {
  it('puts the base first and replaces a principle of the same id', async () => {
    await file('base.yaml', `sensitivity: high\nprinciples:\n${principle('a')}\n${principle('b')}`);
    const top = await file(
      'top.yaml',
      `extends: base.yaml\nprinciples:\n${principle('b', ', weight: 7')}\n${principle('c')}`,
    );
    const { principles, sensitivity } = await loadConstitution(top);
    expect(principles.map(({ id, weight }) => [id, weight])).toEqual([
      ['a', 1],
      ['b', 7],
      ['c', 1],
    ]);
    expect(sensitivity).toBe('high');
  });

  it('can extend the shipped one by its name', async () => {
    const top = await file('top.yaml', `extends: default\nprinciples:\n${principle('own')}`);
    expect((await loadConstitution(top)).principles.at(-1)?.id).toBe('own');
  });

  it.each([
    ['itself', { 'a.yaml': 'extends: a.yaml' }],
    ['itself through another', { 'a.yaml': 'extends: b.yaml', 'b.yaml': 'extends: ./a.yaml' }],
  ])('a constitution that extends %s is refused', async (_, files) => {
    for (const [name, text] of Object.entries(files)) await file(name, text);
    await expect(loadConstitution(join(directory, 'a.yaml'))).rejects.toMatchObject({
      code: 'CONSTITUTION_CYCLE',
    });
  });

  it('more than eight in a row are refused', async () => {
    for (let at = 0; at < 12; at++) await file(`${at}.yaml`, `extends: ${at + 1}.yaml`);
    await expect(loadConstitution(join(directory, '0.yaml'))).rejects.toMatchObject({
      code: 'CONSTITUTION_TOO_DEEP',
    });
  });
});

it('the hash follows what is said, not how it is written', async () => {
  const one = await file('one.yaml', `principles:\n${principle('a')}`);
  const same = await file(
    'same.yaml',
    '# a remark\nprinciples:\n  - signals: {hate: 0.50}\n    action: block\n    text: X\n    title: T\n    id: a\n',
  );
  const other = await file('other.yaml', `principles:\n${principle('a', ', weight: 2')}`);
  const [a, b, c] = await Promise.all([one, same, other].map((path) => loadConstitution(path)));
  expect(a?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(b?.hash).toBe(a?.hash);
  expect(c?.hash).not.toBe(a?.hash);
});

it.each([
  ['no file', null, 'CONSTITUTION_UNREADABLE'],
  ['a file that is too large', `# ${'x'.repeat(300_000)}`, 'CONSTITUTION_TOO_LARGE'],
  ['no YAML', 'principles: [', 'CONSTITUTION_MALFORMED'],
  ['an alias', 'principles: &a []\nextends: *a', 'CONSTITUTION_MALFORMED'],
  ['a tag', 'principles: !!js/function "x"', 'CONSTITUTION_MALFORMED'],
])('%s is a coded error', async (_, text, code) => {
  const path = text === null ? join(directory, 'none.yaml') : await file('a.yaml', text);
  await expect(loadConstitution(path)).rejects.toMatchObject({ code });
});
