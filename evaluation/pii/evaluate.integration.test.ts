import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { evaluatePii } from './evaluate.ts';

const RECORD = {
  id: 'a',
  text: 'mail ann@example.org',
  spans: [{ start: 5, end: 20, type: 'EMAIL' }],
  scope: ['EMAIL'],
  kind: 'positive',
  lang: 'en',
};
const UNFINDABLE = {
  ...RECORD,
  id: 'b',
  text: 'mail ann or nobody at all',
  spans: [{ start: 5, end: 8, type: 'EMAIL' }],
};
const NEGATIVE = { ...RECORD, id: 'c', text: 'nothing here', spans: [], kind: 'negative' };

let directory: string;
let printed = '';

const fileOf = (...records: object[]): string => {
  const path = join(directory, 'records.jsonl');
  writeFileSync(path, records.map((record) => JSON.stringify(record)).join('\n'));
  return path;
};

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lethe-evaluate-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(directory, { recursive: true });
});

describe('evaluate pii', () => {
  test('prints the detector and both controls, which fail', async () => {
    expect(await evaluatePii(['--data', fileOf(RECORD, NEGATIVE)])).toBe(0);
    expect(printed).toContain('detector: passes');
    expect(printed).toContain('control: mask nothing: fails');
    expect(printed).toContain('control: mask everything: fails');
  });

  test('the gate opens for a detector that reaches its targets', async () =>
    expect(await evaluatePii(['--data', fileOf(RECORD, NEGATIVE), '--gate'])).toBe(0));

  test('a missed target shuts the gate, and is only told without it', async () => {
    const path = fileOf(RECORD, UNFINDABLE, NEGATIVE);
    expect(await evaluatePii(['--data', path, '--gate'])).toBe(1);
    expect(await evaluatePii(['--data', path])).toBe(0);
    expect(printed).toContain('miss recall');
  });

  test('records are needed, from one place', async () => {
    expect(await evaluatePii([])).toBe(2);
    expect(await evaluatePii(['--data', fileOf(RECORD), '--generated'])).toBe(2);
  });
});
