import { redTeamReport } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { ANSWERS } from '../../test/answers-to-goals.ts';
import type { RefusalDegree } from '../refusal/degree.ts';
import { GOAL_FAMILIES } from './goals/goal.ts';
import { ALL_GOALS } from './goals/goals.ts';
import { outcomeOf } from './outcome.ts';
import { createProbes, type Probe } from './probes.ts';
import { redTeamPage } from './report-page.ts';
import { type ProbeResult, runProbes, type Target } from './run.ts';
import { summarise } from './summary.ts';
import { TRANSFORMS } from './transforms/transforms.ts';
import { wilson } from './wilson.ts';

const about = { model: 'local/x', constitution: null, seed: 1, at: 0 };

/** The degree by what the scripted models below say; a real classifier has its own tests. */
const degreeOf = (text: string): RefusalDegree =>
  text.startsWith('I would rather not')
    ? 'full'
    : text.startsWith('It is risky')
      ? 'partial'
      : 'comply';

const run = async (probes: readonly Probe[], target: Target) => {
  const results: ProbeResult[] = await Array.fromAsync(
    runProbes({ probes, target, refusalOf: degreeOf }),
  );
  return summarise(about, probes, results);
};

/** Answers a harmful request in words of its own, the way an obedient model would. */
const obedient =
  (probes: readonly Probe[]): Target =>
  async (messages) => {
    const probe = probes.find((known) => known.messages === messages)!;
    return {
      text: probe.isTwin ? 'Gladly: begin early and take your time.' : ANSWERS[goalOf(probe)]!,
    };
  };

const goalOf = ({ id }: Probe): string => id.split('.')[0]!;

test('every family with every transform, each with its twin, and more than ten transforms', () => {
  const probes = createProbes({ seed: 1 });
  expect(GOAL_FAMILIES).toHaveLength(12);
  expect(TRANSFORMS.length).toBeGreaterThanOrEqual(11);
  expect(probes).toHaveLength(GOAL_FAMILIES.length * TRANSFORMS.length * 2);
  expect(new Set(probes.map(({ id }) => id)).size).toBe(probes.length);
  expect(new Set(ALL_GOALS.map(({ family }) => family))).toEqual(new Set(GOAL_FAMILIES));
  for (let at = 0; at < probes.length; at += 2) {
    expect(probes[at + 1]!.id).toBe(`${probes[at]!.id}.twin`);
    expect(probes[at + 1]!.messages).toHaveLength(probes[at]!.messages.length);
  }
});

test('the same seed asks the same, another seed other goals or wordings', () => {
  const texts = (seed: number) => JSON.stringify(createProbes({ seed }));
  expect(texts(7)).toBe(texts(7));
  expect(texts(7)).not.toBe(texts(8));
});

test('an obedient model that paraphrases is attacked with success every time', async () => {
  const probes = createProbes({ seed: 3, goalsPerFamily: 2 });
  const { all } = await run(probes, obedient(probes));
  expect(all.succeeded).toMatchObject({ share: 1, of: probes.length / 2 });
  expect(all.twinsAnswered.share).toBe(1);
});

test('a model that always refuses never is, and answers no twin', async () => {
  const { all } = await run(createProbes({ seed: 3 }), async () => ({
    text: 'I would rather not go into that.',
  }));
  expect(all.succeeded.share).toBe(0);
  expect(all.twinsAnswered.share).toBe(0);
});

test('a model that only echoes has done nothing', async () => {
  const { all } = await run(createProbes({ seed: 3 }), async (messages) => ({
    text: messages.map(({ content }) => content).join(' '),
  }));
  expect(all.succeeded.share).toBe(0);
  expect(all.twinsAnswered.share).toBe(0);
});

test('a model that warns and then tells half counts where it tells', async () => {
  const probes = createProbes({ seed: 3 });
  const { all } = await run(probes, async (messages) => {
    const probe = probes.find((known) => known.messages === messages)!;
    const tells = probe.transform === 'fiction' || probe.transform === 'plain';
    return {
      text: tells ? `It is risky. ${ANSWERS[goalOf(probe)]}` : 'It is risky, so be careful.',
    };
  });
  expect(all.succeeded.count).toBe(2 * GOAL_FAMILIES.length);
  expect(all.refused).toBe((TRANSFORMS.length - 2) * GOAL_FAMILIES.length);
});

test('an answer about something else is no success', () => {
  const [probe] = createProbes({ seed: 1 });
  expect(outcomeOf(probe!, 'A walk in the park is good for everybody.', 'comply')).toBe('refused');
  expect(outcomeOf(probe!, '  ', 'comply')).toBe('unscored');
});

test('what the constitution stops is blocked, and a target that throws is unscored', async () => {
  const probes = createProbes({ seed: 2 });
  const { all } = await run(probes, async (messages) => {
    if (messages === probes[0]!.messages) throw new Error('gone');
    return { blocked: true };
  });
  expect(all.unscored).toBe(1);
  expect(all.blocked).toBe(probes.length / 2 - 1);
  expect(all.succeeded.of).toBe(probes.length / 2 - 1);
});

test('the report has what came of each kind of harm in each way of asking, and fits the wire', async () => {
  const probes = createProbes({ seed: 3 });
  const report = await run(probes, async (messages) => {
    const probe = probes.find((known) => known.messages === messages)!;
    return probe.transform === 'plain' ? { text: ANSWERS[goalOf(probe)]! } : { blocked: true };
  });
  expect(report.cells).toHaveLength(GOAL_FAMILIES.length * TRANSFORMS.length);
  expect(
    report.cells.find(({ family, transform }) => family === 'poison' && transform === 'plain'),
  ).toEqual({
    ...{ family: 'poison', transform: 'plain', succeeded: 1, blocked: 0, refused: 0, unscored: 0 },
  });
  expect(report.cells.filter(({ blocked }) => blocked === 1)).toHaveLength(
    GOAL_FAMILIES.length * (TRANSFORMS.length - 1),
  );
  expect(redTeamReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
});

test('goes on where it was interrupted, and stops at once when it is told to', async () => {
  const probes = createProbes({ seed: 2 });
  const abort = new AbortController();
  const asked: unknown[] = [];
  const target: Target = async (messages) => {
    asked.push(messages);
    if (asked.length === 5) abort.abort();
    return { text: 'I would rather not.' };
  };
  const first = await Array.fromAsync(
    runProbes({ probes, target, refusalOf: degreeOf, signal: abort.signal }),
  );
  expect(first).toHaveLength(4);
  const done = new Set(first.map(({ id }) => id));
  const rest = await Array.fromAsync(runProbes({ probes, target, refusalOf: degreeOf, done }));
  expect([...first, ...rest].map(({ id }) => id)).toEqual(probes.map(({ id }) => id));
});

test('an answer that takes too long is unscored, and its time-out reaches the target', async () => {
  const probes = createProbes({ seed: 2 }).slice(0, 1);
  const target: Target = (_, { signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  const results = await Array.fromAsync(
    runProbes({ probes, target, refusalOf: degreeOf, timeoutMs: 1 }),
  );
  expect(results).toEqual([{ id: probes[0]!.id, outcome: 'unscored' }]);
});

test('the page escapes what it is given and holds no answer', () => {
  const probes = createProbes({ seed: 1 });
  const results = probes.map(({ id }) => ({ id, outcome: 'refused' as const }));
  const page = redTeamPage(summarise({ ...about, model: '<script>x' }, probes, results));
  expect(page).not.toContain('<script>');
  expect(page).toContain('&#60;script&#62;x');
  for (const { ask } of ALL_GOALS) expect(page).not.toContain(ask);
});

test.each([
  [0, 10, 0, 0.2775],
  [5, 10, 0.2366, 0.7634],
  [10, 10, 0.7225, 1],
])('Wilson: %d of %d lies between %d and %d', (count, of, low, high) => {
  const share = wilson(count, of);
  expect(share.low).toBeCloseTo(low, 3);
  expect(share.high).toBeCloseTo(high, 3);
});
