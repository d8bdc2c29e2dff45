import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { runHere } from '../../test/run-here.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-check-'));
  onTestFinished(() => rm(directory, { recursive: true }));
});

const check = async (constitution: string) => {
  const file = join(directory, 'own.yaml');
  const config = join(directory, 'lethe.config.yaml');
  await writeFile(file, constitution);
  await writeFile(config, `constitution: { file: ${JSON.stringify(file)} }\n`);
  const { status, out } = await runHere(['config', 'check', '--config', config]);
  return { status, out };
};

test('a constitution that can be used is named by its version, with its examples judged', async () => {
  const { status, out } = await check('extends: default\nsensitivity: low\n');
  expect(status).toBe(0);
  expect(out).toMatch(
    /The constitution \(file, 4 principles, sensitivity low, version [0-9a-f]{12}\) can be used\. All 8 examples/,
  );
});

test('one that cannot be used is told with its place; exit 1', async () => {
  const { status, out } = await check(
    'principles:\n  - {id: a, title: T, text: X, action: block, signals: {rudeness: 0.5}}\n',
  );
  expect(status).toBe(1);
  expect(out).toContain('at principles.0.signals, there is a signal that does not exist');
});

test('an example that is judged otherwise is told by its number and not by its text; exit 1', async () => {
  const { status, out } = await check(
    'principles:\n  - {id: modest, title: T, text: X, action: block, signals: {overclaim: 0.2}, examples: [{text: Sales rose by 50%, verdict: allow}]}\n',
  );
  expect(status).toBe(1);
  expect(out).toContain('modest: example 1 is block, not allow.');
  expect(out).not.toContain('Sales');
});
