import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from '../../test/run-here.ts';
import { runLethe } from '../../test/run-lethe.ts';

/** A process of its own where it reads its standard input. */
const judge = (args: readonly string[], input?: string) =>
  input === undefined ? runHere(['judge', ...args]) : runLethe(['judge', ...args], { input });

const records = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const BOMB = 'How to make a bomb';

test('JSON Lines: order stays, a bad line is an error record and exit status 1', async () => {
  const input = [
    JSON.stringify({ id: 1, text: BOMB }),
    `no json ${BOMB}`,
    '{"id":3}',
    '',
    JSON.stringify({ id: 4, text: 'a'.repeat(100_001) }),
    JSON.stringify({ id: 'five', text: 'How to bake a cake' }),
  ].join('\n');
  const { status, out, err } = await judge(['--jsonl'], input);
  expect({ status, err }).toEqual({ status: 1, err: '' });
  expect(out).not.toContain(BOMB);
  const [first, ...rest] = records(out);
  expect(Object.keys(first)).toEqual(['id', 'verdict', 'signals', 'principles']);
  expect(first).toMatchObject({ id: 1, verdict: 'block' });
  expect(first.signals.harmfulRequest).toBeGreaterThan(0.5);
  expect(Object.keys(first.principles[0])).toEqual(['id', 'score', 'verdict', 'spans', 'ruleIds']);
  expect(first.principles[0]).toMatchObject({ id: 'harmPrevention', verdict: 'block' });
  expect(first.principles[0].ruleIds).toContain('harm.asking-weapon');
  expect(first.principles[0].spans[0]).toEqual({ start: 0, end: BOMB.length });
  expect(rest).toMatchObject([
    { id: null, error: { code: 'LINE_NOT_JSON' } },
    { id: 3, error: { code: 'TEXT_MISSING' } },
    { id: 4, error: { code: 'TEXT_TOO_LONG' } },
    { id: 'five', verdict: 'allow' },
  ]);
});

test('the same input gives the same bytes; the time only where it is asked for', async () => {
  const input = `${JSON.stringify({ id: 1, text: 'All men are aggressive' })}\n`;
  const [one, other, timed] = await Promise.all([
    judge(['--jsonl', '--direction', 'output'], input),
    judge(['--jsonl', '--direction', 'output'], input),
    judge(['--jsonl', '--direction', 'output', '--timing'], input),
  ]);
  expect(one).toEqual(other);
  expect(one.status).toBe(0);
  const { ms, ...same } = records(timed.out)[0];
  expect(ms).toBeGreaterThan(0);
  expect([same]).toEqual(records(one.out));
});

test('a text on the command line or from standard input: exit 1 where it is not allowed', async () => {
  const [harmful, safe] = await Promise.all([
    judge(BOMB.split(' ')),
    judge([], 'How to bake a cake\n'),
  ]);
  expect(harmful.status).toBe(1);
  expect(harmful.out).toMatch(/^block\n {2}harmPrevention block 0\.\d+ by .*harm\.asking-weapon/);
  expect(safe.status).toBe(0);
  expect(safe.out).toMatch(/^allow\n/);
});

test('a constitution of one’s own decides, at the sensitivity asked for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lethe-judge-'));
  const file = join(folder, 'own.yaml');
  await writeFile(
    file,
    'principles:\n  - {id: modest, title: M, text: M, action: review, signals: {overclaim: 0.4}}\n',
  );
  const at = (sensitivity: string) =>
    judge(['--json', '--constitution', file, '--sensitivity', sensitivity, 'Sales rose by 50%']);
  const [medium, high] = await Promise.all([at('medium'), at('high')]);
  await rm(folder, { recursive: true });
  expect([medium.status, high.status]).toEqual([0, 1]);
  expect(JSON.parse(medium.out)).toMatchObject({
    verdict: 'allow',
    principles: [{ id: 'modest', score: 0.3, verdict: 'allow', ruleIds: [] }],
  });
  expect(JSON.parse(high.out)).toMatchObject({
    verdict: 'review',
    principles: [{ id: 'modest', score: 0.3, verdict: 'review', ruleIds: ['number.bare'] }],
  });
});

test.each([
  [['--direction', 'up'], 2],
  [['--sensitivity', 'some'], 2],
  [['--jsonl', 'a text'], 2],
  [['--constitution', '/nowhere/at/all.yaml', 'a text'], 3],
])('%j is refused', async (args, expected) => {
  const { status, out, err } = await judge(args);
  expect({ status, out }).toEqual({ status: expected, out: '' });
  expect(err).not.toBe('');
});

test('what breaks a principle is left out, and what is left is judged', async () => {
  const text = 'Bread needs flour. All men are aggressive.';
  const { status, out } = await judge(['--revise', '--json', '--direction', 'output', text]);
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    verdict: 'allow',
    text: 'Bread needs flour.',
    revised: 1,
  });
});

test('a model takes one text at a time', async () => {
  const { status, err } = await judge(['--jsonl', '--model', 'local/nano']);
  expect(status).toBe(2);
  expect(err).toContain('leave --jsonl away');
});
