import { describe, expect, it } from 'vitest';
import { request } from '../../test/request.ts';
import { tinyTokenizer } from '../../test/tiny-nano.ts';
import { createNanoVocabulary } from '../nano/vocabulary.ts';
import { createAnswerWriter } from './answer-writer.ts';

const vocabulary = createNanoVocabulary(tinyTokenizer());
const { tokenizer } = vocabulary;
const size = tokenizer.vocabularySize;
const tokenOf = (text: string): number => tokenizer.encode(text)[0]!;
const special = (name: string): number => tokenizer.special.get(name)!;

/** Logits that favour these tokens, the first one most. */
const favouring = (...tokens: readonly number[]): Float32Array => {
  const logits = new Float32Array(size);
  tokens.forEach((token, i) => {
    logits[token] = 20 - i;
  });
  return logits;
};
const greedy = (change = {}) =>
  createAnswerWriter(vocabulary, request({ temperature: 0, ...change }));

describe('createAnswerWriter', () => {
  it('takes a plan at the start for no part of the text, and no second one', () => {
    const writer = greedy({ maxTokens: 2 });
    const plan = special('<|topic_1|>');
    expect(writer.write(favouring(plan))).toEqual({ text: '' });
    expect([writer.token, writer.completionTokens]).toEqual([plan, 0]);
    expect(writer.write(favouring(plan, tokenOf('h')))).toEqual({ text: 'h' });
    expect(writer.complete).toBeUndefined();
    writer.write(favouring(tokenOf('hello')));
    expect([writer.complete, writer.completionTokens]).toEqual(['length', 2]);
  });

  it('says no run of tokens twice where it is told to', () => {
    const [h, hello] = [tokenOf('h'), tokenOf('hello')];
    const saidBy = (options: { onceOnly?: number }): number[] => {
      const sampling = request({ temperature: 0, repetitionPenalty: 1 });
      const writer = createAnswerWriter(vocabulary, sampling, options);
      return [h, h, h, h, h].map((token) => {
        writer.write(favouring(token, hello));
        return writer.token;
      });
    };
    expect(saidBy({})).toEqual([h, h, h, h, h]);
    expect(saidBy({ onceOnly: 3 })).toEqual([h, h, h, hello, h]);
  });

  it('tells of a token what it stands for, how likely it was, and what was likely beside it', () => {
    const writer = greedy({ logProbabilities: 2 });
    const logits = favouring(tokenOf('hello'), tokenOf('h'));
    const total = Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit), 0));
    const { token } = writer.write(logits);
    const [hello, h] = [20 - total, 19 - total].map((value) => expect.closeTo(value, 4));
    expect(token).toEqual({
      type: 'token',
      text: 'hello',
      bytes: [...Buffer.from('hello')],
      logProbability: hello,
      likeliest: [
        { text: 'hello', bytes: [...Buffer.from('hello')], logProbability: hello },
        { text: 'h', bytes: [0x68], logProbability: h },
      ],
    });
  });

  it('tells of a token alone where no others are asked for, and of none where nothing is', () => {
    const write = (logProbabilities?: number) =>
      greedy({ logProbabilities }).write(favouring(tokenOf('h'))).token;
    expect(write(0)).toMatchObject({ text: 'h', likeliest: [] });
    expect(write()).toBeUndefined();
  });

  it('takes the total that it is told where not all logits are there', () => {
    const writer = greedy({ logProbabilities: 0 });
    writer.write(favouring(tokenOf('h')), 21);
    expect(writer.meanLogProbability).toBeCloseTo(-1, 5);
  });

  it('tells of neither the plan nor the end', () => {
    const writer = greedy({ logProbabilities: 1 });
    expect(writer.write(favouring(special('<|topic_0|>')))).toEqual({ text: '' });
    expect(writer.write(favouring(vocabulary.end))).toEqual({ text: '' });
    expect(writer.complete).toBe('end');
  });
});
