import type { Judging } from '@lethe/assistant';
import { type InputMessage, judgeInput, loadConstitution, TEXT_LIMIT } from '@lethe/constitution';
import { type ChatRequest, parseRequest } from '@lethe/models';
import { expect, test } from 'vitest';
import { createJudges } from './judges.ts';

const constitution = await loadConstitution();

/** Judges by nothing but whether a text is bad, and remembers what it was asked. */
function judging({ fails = false } = {}) {
  const asked: (readonly InputMessage[])[] = [];
  const state = { fails };
  const port: Pick<Judging, 'constitution' | 'judgeInput' | 'count'> = {
    constitution,
    async judgeInput(messages) {
      asked.push(messages);
      const judged = judgeInput({ messages, constitution, detectors: [] });
      const isBad = messages.some(({ text }) => text.includes('bad'));
      return { ...judged, verdict: state.fails ? 'unscored' : isBad ? 'block' : 'allow' };
    },
    count: () => undefined,
  };
  return { judges: createJudges({ judging: port as Judging, detectors: [] }), asked, state };
}

const chat = (...texts: string[]): ChatRequest =>
  parseRequest('openai-chat', {
    model: 'm',
    messages: texts.map((content, at) => ({ role: at % 2 ? 'assistant' : 'user', content })),
  });

const ANN = { id: 'ann' };

test('a history that is sent again is judged once, for each key', async () => {
  const { judges, asked } = judging();
  await judges.input(ANN, chat('one'));
  await judges.answer(ANN, ['two']);
  await judges.input(ANN, chat('one', 'two', 'three'));
  expect(asked.flat().map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  await judges.input({ id: 'bob' }, chat('one'));
  expect(asked).toHaveLength(4);
});

test('requests that come together wait for one judgement', async () => {
  const { judges, asked } = judging();
  const all = await Promise.all([1, 2, 3].map(() => judges.input(ANN, chat('bad'))));
  expect([asked.length, all.map(({ verdict }) => verdict)]).toEqual([
    1,
    ['block', 'block', 'block'],
  ]);
});

test('what could not be judged is judged again', async () => {
  const { judges, asked, state } = judging({ fails: true });
  expect((await judges.input(ANN, chat('one'))).verdict).toBe('unscored');
  state.fails = false;
  expect((await judges.input(ANN, chat('one'))).verdict).toBe('allow');
  expect(asked).toHaveLength(2);
});

test('the gravest counts, and a text that is too long is judged in parts that overlap', async () => {
  const { judges, asked } = judging();
  expect((await judges.input(ANN, chat('one', 'bad', 'three'))).verdict).toBe('block');
  await judges.input(ANN, chat('x'.repeat(TEXT_LIMIT + 1)));
  expect(asked.at(-1)?.map(({ text }) => text.length)).toEqual([TEXT_LIMIT, 4001]);
});

test('a request that says nothing, and an answer that says nothing', async () => {
  const { judges } = judging();
  expect((await judges.input(ANN, chat(' '))).verdict).toBe('allow');
  expect(await judges.answer(ANN, [])).toBeNull();
});
