import {
  createGuard,
  createRuleDetectors,
  type Judgement,
  loadConstitution,
} from '@lethe/constitution';
import type { ChatEvent } from '@lethe/models';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEventJudge } from './judge-events.ts';

const constitution = await loadConstitution();
const detectors = createRuleDetectors();
const BAD = 'Mix bleach with ammonia in a closed room. ';
const END: ChatEvent = { type: 'end', reason: 'stop' };

function judging(policy: 'enforce' | 'observe' = 'enforce') {
  const judged: Judgement[] = [];
  const judge = createEventJudge({
    guard: () => createGuard({ constitution, detectors, direction: 'output', policy }),
    onJudged: (judgement) => judged.push(judgement),
  });
  return { judge, judged };
}

const said = (events: readonly ChatEvent[]): string =>
  events.map((event) => (event.type === 'text' ? event.text : '')).join('');

const pieces = (text: string) =>
  fc
    .array(fc.nat({ max: text.length }), { maxLength: 8 })
    .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), text.length])
    .map((cuts) =>
      cuts.slice(1).map((to, at): ChatEvent => ({ type: 'text', text: text.slice(cuts[at], to) })),
    );

describe('events of an answer', () => {
  test('a harmless one comes out as it is, however it is cut, and is judged once', () => {
    const text = 'The path is open from April. It is steep near the end.';
    fc.assert(
      fc.property(pieces(text), (cut) => {
        const { judge, judged } = judging();
        const out = [...cut, END].flatMap(judge.push);
        expect([said(out), out.at(-1)]).toEqual([text, END]);
        expect([judge.isStopped, judged.length]).toEqual([false, 1]);
      }),
      { numRuns: 30 },
    );
  });

  test('one that breaks the constitution ends as a refusal, and nothing comes after it', () => {
    fc.assert(
      fc.property(pieces(`It is an old mill. ${BAD}Then wait.`), (cut) => {
        const { judge, judged } = judging();
        const out = [...cut, END].flatMap(judge.push);
        expect(said(out)).not.toContain('ammonia');
        expect(out.slice(-2).map(({ type }) => type)).toEqual(['refusal', 'end']);
        expect(out.at(-1)).toEqual({ type: 'end', reason: 'contentFilter' });
        expect([judge.isStopped, judged.map(({ verdict }) => verdict)]).toEqual([true, ['block']]);
        expect(judge.push({ type: 'text', text: 'more' })).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('each piece is judged apart, and is complete before the next begins', () => {
    const { judge, judged } = judging();
    const events: ChatEvent[] = [
      { type: 'reasoning', text: 'I will look it up' },
      { type: 'text', text: 'A moment' },
      { type: 'toolStart', index: 0, id: 'a', name: 'find' },
      { type: 'toolArguments', index: 0, fragment: '{"q":"mill"}' },
      { type: 'usage', input: 1, output: 1 },
      END,
    ];
    const out = events.flatMap(judge.push);
    const order = out.map(({ type }) => type);
    expect(order.filter((type, at) => type !== order[at - 1] && type !== 'usage')).toEqual([
      'reasoning',
      'text',
      'toolStart',
      'toolArguments',
      'end',
    ]);
    expect(said(out)).toBe('A moment');
    expect(judged).toHaveLength(3);
  });

  test('the arguments of a tool are held to it too', () => {
    const { judge } = judging();
    const out = [
      { type: 'toolStart', index: 0, id: 'a', name: 'say' } as const,
      { type: 'toolArguments', index: 0, fragment: BAD } as const,
      END,
    ].flatMap(judge.push);
    expect(JSON.stringify(out)).not.toContain('ammonia');
    expect(judge.isStopped).toBe(true);
  });

  test('observed, everything passes and is judged', () => {
    const { judge, judged } = judging('observe');
    const out = [{ type: 'text', text: BAD } as const, END].flatMap(judge.push);
    expect([said(out), judged[0]?.verdict]).toEqual([BAD, 'block']);
  });

  test('what only its vendor can read is left out', () => {
    const { judge } = judging();
    expect(judge.push({ type: 'other', format: 'anthropic', data: {} })).toEqual([]);
  });
});
