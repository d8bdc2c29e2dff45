import { parseTokenizer } from '@lethe/models';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from './count-words.ts';
import { tokenizerFile } from './file.ts';
import { SPECIAL_TOKENS } from './special-tokens.ts';
import { trainBpe } from './train-bpe.ts';

describe('trainBpe', () => {
  it('learns the merges of the example of Sennrich et al. (2016)', () => {
    const words = new Map([
      ['low', 5],
      ['lower', 2],
      ['newest', 6],
      ['widest', 3],
    ]);
    expect(trainBpe(words, { merges: 4 })).toEqual(['e s', 'es t', 'l o', 'lo w']);
  });

  it('breaks ties by the text of the pair, whatever the order of the words', () => {
    const words: [string, number][] = [
      ['cd', 3],
      ['ab', 3],
      ['ef', 3],
    ];
    const expected = ['a b', 'c d', 'e f'];
    expect(trainBpe(new Map(words), { merges: 9 })).toEqual(expected);
    expect(trainBpe(new Map(words.toReversed()), { merges: 9 })).toEqual(expected);
  });

  it('merges overlapping repeats from the left', () => {
    expect(trainBpe(new Map([['aaaa', 2]]), { merges: 2 })).toEqual(['a a', 'aa aa']);
  });

  it('stops when no pair is seen often enough', () => {
    expect(trainBpe(new Map([['abc', 1]]), { merges: 5 })).toEqual([]);
    expect(trainBpe(new Map(), { merges: 5 })).toEqual([]);
  });
});

describe('a trained tokenizer', () => {
  const texts = ['the cat sat on the mat', 'the other cat sat there', "it's the mat"];
  const tokenizer = parseTokenizer(tokenizerFile(trainBpe(countWords(texts), { merges: 40 })));

  it('gives back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(tokenizer.decode(tokenizer.encode(text))).toBe(text.toWellFormed());
      }),
    );
  });

  it('writes frequent words as one token', () => {
    expect(tokenizer.encode(' the')).toHaveLength(1);
    expect(tokenizer.encode(' cat')).toHaveLength(1);
  });

  it('gives the special tokens the first ids and never makes one of text', () => {
    expect([...tokenizer.special.keys()]).toEqual(SPECIAL_TOKENS);
    expect([...tokenizer.special.values()]).toEqual(SPECIAL_TOKENS.map((_, id) => id));
    const ids = tokenizer.encode(SPECIAL_TOKENS.join(''));
    expect(Math.min(...ids)).toBeGreaterThanOrEqual(SPECIAL_TOKENS.length);
  });
});

it('counts words as written in the byte alphabet', () => {
  expect(countWords(['a b', 'a é'])).toEqual(
    new Map([
      ['a', 2],
      ['Ġb', 1],
      ['ĠÃ©', 1],
    ]),
  );
});
