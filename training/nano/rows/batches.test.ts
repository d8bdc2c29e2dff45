import { parseTokenizer } from '@lethe/models';
import { describe, expect, it } from 'vitest';
import { TINY } from '../model/tiny.fixture.ts';
import { stageOf, totalSteps } from '../settings.ts';
import { tokenizerFile } from '../tokenizer/file.ts';
import { ASSISTANT, BOS, END, USER } from '../tokenizer/special-tokens.ts';
import { batches } from './batches.ts';
import { encodeDialogue } from './encode-dialogue.ts';
import { packRows } from './pack-rows.ts';

const tokenizer = parseTokenizer(tokenizerFile([]));
const style = { verbosity: 4, formality: 0, complexity: 2, warmth: 1 };
const turn = { intent: 'test', user: 'hi', style, assistant: 'A longer answer.' };
const weighing = { userWeight: 0.2, openingWeight: 2 };

describe('encodeDialogue', () => {
  const { tokens, weights } = encodeDialogue([turn, turn], tokenizer, weighing);

  it('writes the turns with their markers and control tokens', () => {
    const special = tokens.filter((token) => token < 18);
    const controls = [8, 9, 14, 16];
    const one = [USER, ...controls, ASSISTANT, END];
    expect(special).toEqual([BOS, ...one, ...one]);
  });

  it('weighs markers 0, the question little, the opening most', () => {
    expect(weights.slice(0, 4)).toEqual([0, 0, 0.2, 0.2]);
    expect(weights.slice(4, 9)).toEqual([0, 0, 0, 0, 0]);
    expect(weights.slice(9, 21)).toEqual(new Array(12).fill(2));
    expect(weights.slice(21, 26)).toEqual(new Array(5).fill(1));
    expect(tokens[25]).toBe(END);
  });
});

describe('packRows', () => {
  const dialogue = (length: number, token: number) => ({
    tokens: new Array<number>(length).fill(token),
    weights: new Array<number>(length).fill(1),
  });

  it('keeps dialogues whole and fills the rest with weightless ends', () => {
    const rows = packRows([dialogue(5, 7), dialogue(4, 8), dialogue(3, 9)], 8);
    expect(rows.map(({ tokens }) => [...tokens])).toEqual([
      [7, 7, 7, 7, 7, 8, 8, 8, 8],
      [9, 9, 9, END, END, END, END, END, END],
    ]);
    expect([...rows[1]!.weights]).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('leaves out what does not fit', () => {
    expect(packRows([dialogue(10, 7)], 8)).toEqual([]);
    expect(packRows([dialogue(9, 7)], 8)).toHaveLength(1);
  });

  it('holds a bounded number of open rows', () => {
    const rows = packRows(
      Array.from({ length: 500 }, () => dialogue(6, 7)),
      8,
    );
    expect(rows).toHaveLength(500);
  });
});

describe('batches', () => {
  it('go on after any step as if nothing had happened', () => {
    const all = [...batches(TINY, tokenizer)];
    expect(all).toHaveLength(totalSteps(TINY));
    for (const done of [5, 14, 17]) {
      expect([...batches(TINY, tokenizer, done)]).toEqual(all.slice(done));
    }
    expect([...batches(TINY, tokenizer, 20)]).toEqual([]);
  }, 60_000);

  it('hold as many tokens as a step takes', () => {
    for (const { length, rows } of batches(
      { ...TINY, stages: TINY.stages.slice(0, 1) },
      tokenizer,
    )) {
      expect(TINY.rowLengths).toContain(length);
      expect(rows).toHaveLength(Math.floor(TINY.batchTokens / length));
      for (const { tokens } of rows) expect(tokens).toHaveLength(length + 1);
    }
  }, 30_000);
});

it('finds the stage of a step', () => {
  expect(stageOf(TINY, 1)).toMatchObject({ index: 0, within: 1 });
  expect(stageOf(TINY, 14)).toMatchObject({ index: 0, within: 14 });
  expect(stageOf(TINY, 15)).toMatchObject({ index: 1, within: 1 });
  expect(stageOf(TINY, 25)).toMatchObject({ index: 1, within: 11 });
});
