import { describe, expect, it } from 'vitest';
import { createLexicon } from '../rules/lexicon.ts';
import { createReader } from '../rules/reading.ts';
import { createPatternDetector } from './pattern-detector.ts';
import { createRuleHits } from './rule-hits.ts';
import { PACK_BYTES, parseRulePack } from './rule-pack.ts';

const pack = (change: object = {}) => ({
  format: 'lethe rule pack 1',
  name: 'november',
  date: '2026-11-01',
  expires: '2027-11-01',
  groups: { call: 'wake up|rise', name: 'Zorblax|the grey one' },
  rules: [{ id: 'november.wake', signal: 'jailbreak', score: 0.9, sequence: ['call', 'name'] }],
  patterns: [
    { id: 'november.mode', signal: 'jailbreak', score: 0.8, pattern: 'mode [a-z]{1,8}-\\d{4}' },
  ],
  ...change,
});

const read = (value: unknown) =>
  parseRulePack(typeof value === 'string' ? value : JSON.stringify(value), {
    file: 'packs/a.json',
  });
const coded = (path: string) =>
  expect.objectContaining({
    code: 'RULE_PACK_INVALID',
    message: expect.stringContaining(`at ${path}, `),
  });

it('groups get names of the pack’s own', () => {
  expect(read(pack())).toMatchObject({
    name: 'november',
    groups: { 'november/call': 'wake up|rise', 'november/name': 'zorblax|the grey one' },
    rules: [{ id: 'november.wake', sequence: ['november/call', 'november/name'] }],
  });
});

describe('refused is', () => {
  it.each([
    ['what is no JSON', 'no json', 'its top'],
    ['another format', pack({ format: 'lethe rule pack 2' }), 'format'],
    ['a word too many', pack({ script: 'x' }), 'its top'],
    [
      'a signal that does not exist',
      pack({ patterns: [{ id: 'november.a', signal: 'anger', score: 1, pattern: 'a' }] }),
      'patterns.0.signal',
    ],
    [
      'a score of nothing',
      pack({ patterns: [{ id: 'november.a', signal: 'hate', score: 0, pattern: 'a' }] }),
      'patterns.0.score',
    ],
    [
      'a pattern that may take long',
      pack({ patterns: [{ id: 'november.a', signal: 'hate', score: 1, pattern: '(a+)+b' }] }),
      'patterns.november.a',
    ],
    [
      'a group that is not there',
      pack({ rules: [{ id: 'november.a', signal: 'hate', score: 1, sequence: ['violence'] }] }),
      'rules.november.a',
    ],
    [
      'an id of somebody else',
      pack({ patterns: [{ id: 'harm.a', signal: 'hate', score: 1, pattern: 'a' }] }),
      'rules',
    ],
    [
      'one id twice',
      pack({ patterns: [{ id: 'november.wake', signal: 'hate', score: 1, pattern: 'a' }] }),
      'rules',
    ],
    [
      'a phrase of nine words',
      pack({ groups: { call: 'a b c d e f g h i', name: 'x' } }),
      'groups',
    ],
    ['a day that is none', pack({ date: '2026-13-01' }), 'date'],
    ['a file that is too large', ' '.repeat(PACK_BYTES + 1), 'its top'],
  ])('%s', (_, value, path) => {
    expect(() => read(value)).toThrow(coded(path));
  });
});

it('a pattern is found in every reading of a text, with its place', () => {
  const { patterns } = read(pack());
  const detector = createPatternDetector(patterns, { read: createReader(createLexicon({})) });
  const found = (text: string) =>
    detector.detect({ text, direction: 'input', role: 'user' }).jailbreak;
  expect(found('now MODE alpha-2026 on')).toEqual({
    score: 0.8,
    findings: [{ start: 4, end: 19, ruleId: 'november.mode' }],
  });
  expect(
    found(`look: ${Buffer.from('go into mode beta-1999 my friend').toString('base64')}`)?.score,
  ).toBe(0.8);
  expect(found('mode alpha')).toBeUndefined();
  expect(found('mode a-2026 '.repeat(100))?.findings).toHaveLength(32);
});

it('hits are counted once a judgement, most frequent first', () => {
  const hits = createRuleHits();
  const principle = (...ruleIds: string[]) =>
    ({ id: 'x', score: 1, verdict: 'block', spans: [], ruleIds }) as const;
  hits.add({ principles: [principle('b'), principle('b', 'a')] });
  hits.add({ principles: [principle('b')] });
  hits.add({ principles: [] });
  expect(hits.list()).toEqual([
    { ruleId: 'b', hits: 2 },
    { ruleId: 'a', hits: 1 },
  ]);
  for (let at = 0; at < 11_000; at++) hits.add({ principles: [principle(`rule${at}`)] });
  expect(hits.list()).toHaveLength(10_000);
});
