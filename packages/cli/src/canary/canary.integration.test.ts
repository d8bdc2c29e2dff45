import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OPERATIONS } from '@lethe/protocol';
import { expect, onTestFinished, test } from 'vitest';
import { nodeFlags } from '../../bin/node-flags.js';
import { checkControl } from './control.ts';
import { OPERATION_INPUTS } from './operation-inputs.ts';
import { runCanary } from './run-canary.ts';

/** In one process, so that killing it kills Lethe. */
const command = (name: string) => [
  process.execPath,
  ...nodeFlags({ development: true }),
  fileURLToPath(new URL(`../../${name}`, import.meta.url)),
];
const CANARY = 'qwertzuiopasdfghjklyxcvbnm';
const MINUTES = 60_000;

test(
  'nothing that is said is kept, nor after a kill in the middle of an answer',
  async () => {
    const stages: string[] = [];
    const report = await runCanary({
      command: command('bin/lethe.js'),
      env: process.env,
      onStage: (stage) => stages.push(stage),
    });
    expect(report.searches.flatMap(({ found }) => found)).toEqual([]);
    expect(report.outcome).toBe('proved');
    expect(report.elsewhere.leaked).toBe(false);
    expect(report.elsewhere.received).toBeGreaterThan(10);
    expect(report.sent).toBeGreaterThan(400);
    expect(stages).toEqual(['control', 'sending', 'running', 'stopped', 'killed', 'restarted']);
  },
  5 * MINUTES,
);

test(
  'a Lethe that writes down what it is asked is found out',
  async () => {
    const report = await runCanary({
      command: command('test/leaky-lethe.js'),
      env: process.env,
    });
    expect(report.outcome).toBe('found');
    expect(report.searches[0]?.found[0]).toMatchObject({
      place: expect.stringMatching(/^\/data\/addresses\.log/),
      form: 'plain',
    });
  },
  5 * MINUTES,
);

test('every operation of the protocol has its inputs in the list', () => {
  expect(Object.keys(OPERATION_INPUTS).toSorted()).toEqual(Object.keys(OPERATIONS).toSorted());
});

test('the control is found in every form', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-control-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const { planted, found } = await checkControl(CANARY, directory);
  expect([planted, found]).toEqual([12, 12]);
});
