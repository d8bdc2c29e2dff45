import type { Judgement } from '@lethe/constitution';
import type { CodedError } from '@lethe/protocol';
import { expect, it } from 'vitest';
import { createTestTime } from '../time/time.fixture.ts';
import { createVerdictTally } from './verdict-tally.ts';

const judged = (...verdicts: [string, Judgement['verdict']][]): Judgement => ({
  ...{ verdict: 'allow', signals: {}, weightedScore: 0, constitution: '0'.repeat(64) },
  principles: verdicts.map(([id, verdict]) => ({
    ...{ id, score: 0, verdict, spans: [], ruleIds: [] },
  })),
});

function setUp(add?: () => Promise<void>) {
  const time = createTestTime();
  const written: string[] = [];
  const reported: CodedError[] = [];
  const tally = createVerdictTally({
    clock: time.clock,
    schedule: time.schedule,
    report: (error) => reported.push(error),
    ruleHits: {
      async add(day, hits) {
        written.push(`${day} ${JSON.stringify(hits)}`);
        await add?.();
      },
    },
    counts: {
      async add(day, { direction, principle, verdict }, count) {
        written.push(`${day} ${direction} ${principle} ${verdict} ${count}`);
        await add?.();
      },
    },
  });
  return { tally, time, written, reported, day: Math.floor(time.clock() / 86_400_000) };
}

it('writes what was counted once, after a while', async () => {
  const { tally, time, written, day } = setUp();
  tally.note('input', judged(['kind', 'allow'], ['fair', 'block']));
  tally.note('input', judged(['kind', 'allow']));
  tally.note('output', judged(['kind', 'allow']));
  expect(written).toEqual([]);
  time.advance(5000);
  await tally.flush();
  expect(written).toEqual([
    `${day} input kind allow 2`,
    `${day} input fair block 1`,
    `${day} output kind allow 1`,
  ]);
  expect(time.pending).toBe(0);
});

it('counts the rules that spoke once a text, by day', async () => {
  const { tally, time, written, day } = setUp();
  const spoke = (...ruleIds: string[]): Judgement => {
    const judgement = judged(['kind', 'block'], ['fair', 'review']);
    return { ...judgement, principles: judgement.principles.map((one) => ({ ...one, ruleIds })) };
  };
  tally.note('input', spoke('harm.poison', 'classifier.hate'));
  tally.note('output', spoke('harm.poison'));
  time.advance(86_400_000);
  tally.note('input', spoke('harm.poison'));
  await tally.flush();
  expect(written.filter((line) => line.includes('{'))).toEqual([
    `${day} {"harm.poison":2,"classifier.hate":1}`,
    `${day + 1} {"harm.poison":1}`,
  ]);
});

it('never holds more than 500 different counts', async () => {
  const { tally, written } = setUp();
  for (let at = 0; at < 501; at++) tally.note('input', judged([`p${at}`, 'allow']));
  await new Promise(setImmediate);
  expect(written).toHaveLength(500);
  await tally.close();
  expect(written).toHaveLength(501);
});

it('what cannot be written is reported, and the rest is written', async () => {
  const { tally, written, reported } = setUp(async () => {
    throw new Error('full');
  });
  tally.note('input', judged(['kind', 'allow'], ['fair', 'block']));
  await tally.close();
  expect(written).toHaveLength(2);
  expect(reported).toHaveLength(2);
});
