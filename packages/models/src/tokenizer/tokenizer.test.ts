import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleTokenizerFile } from '../../test/example-tokenizer.ts';
import { parseTokenizer, type Tokenizer } from './tokenizer.ts';
import { splitWords } from './words.ts';

const MERGES = ['h e', 'l l', 'he ll', 'hell o', 'Ġ t', 'Ġt he', 'a a', 'aa aa', 'Ã ©'];
const file = () => exampleTokenizerFile({ merges: MERGES });
const tokenizer = parseTokenizer(JSON.stringify(file()));
const entries = Object.entries(file().model.vocab);
const entriesOf = (tokens: readonly number[]) =>
  tokens.map((token) => entries.find(([, id]) => id === token)?.[0]);

/** Any UTF-16 text: every unit, plain letters, and many surrogates, paired or not. */
const anyText = fc
  .array(
    fc.oneof(
      fc.nat(0xffff),
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
    ),
  )
  .map((units) => String.fromCharCode(...units));

describe('splitWords', () => {
  it("splits as GPT-2's pattern does", () => {
    const words = splitWords("I'm here,  it's 42 o'clock!\n\n ok ");
    expect(words).toEqual([
      'I',
      "'m",
      ' here',
      ',',
      ' ',
      ' it',
      "'s",
      ' 42',
      ' o',
      "'",
      'clock',
      '!',
      '\n\n',
      ' ok',
      ' ',
    ]);
  });

  it('loses nothing, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(splitWords(text.toWellFormed()).join('')).toBe(text.toWellFormed());
      }),
    );
  });
});

describe('encode', () => {
  it('merges in rank order, inside words only', () => {
    expect(entriesOf(tokenizer.encode('hello the'))).toEqual(['hello', 'Ġthe']);
    expect(entriesOf(tokenizer.encode('hel lo'))).toEqual(['he', 'l', 'Ġ', 'l', 'o']);
    expect(entriesOf(tokenizer.encode('é'))).toEqual(['Ã©']);
  });

  it('merges the leftmost of equal pairs first', () => {
    expect(entriesOf(tokenizer.encode('aaa'))).toEqual(['aa', 'a']);
    expect(entriesOf(tokenizer.encode('aaaaaaa'))).toEqual(['aaaa', 'aa', 'a']);
  });

  it('gives the tokens that applying the merges one after another gives', () => {
    const slowly = (word: string): string[] => {
      let parts = [...word];
      for (const merge of MERGES) {
        const [left, right] = merge.split(' ') as [string, string];
        for (let i = 0; i + 1 < parts.length; i++) {
          if (parts[i] === left && parts[i + 1] === right) {
            parts = [...parts.slice(0, i), left + right, ...parts.slice(i + 2)];
          }
        }
      }
      return parts;
    };
    const word = fc.string({ unit: fc.constantFrom('h', 'e', 'l', 'o', 'a', 't'), maxLength: 40 });
    fc.assert(
      fc.property(word, (text) => {
        expect(entriesOf(tokenizer.encode(text))).toEqual(text === '' ? [] : slowly(text));
      }),
    );
  });

  it('takes one word of a hundred thousand letters', () => {
    expect(tokenizer.encode('a'.repeat(8_192))).toHaveLength(2_048);
    expect(tokenizer.encode('a'.repeat(100_000))).toHaveLength(25_000);
  });

  it('never makes a special token from text', () => {
    const special = new Set(tokenizer.special.values());
    expect(tokenizer.encode('<|end|>').filter((token) => special.has(token))).toEqual([]);
    expect(tokenizer.decode(tokenizer.encode('<|bos|><|end|>'))).toBe('<|bos|><|end|>');
    expect(tokenizer.special).toEqual(
      new Map([
        ['<|bos|>', 0],
        ['<|end|>', 1],
      ]),
    );
  });
});

describe('decode', () => {
  it('gives back any text, lone surrogates as U+FFFD', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokenizer.decode(tokenizer.encode(text))).toBe(text.toWellFormed());
      }),
    );
    expect(tokenizer.decode(tokenizer.encode('a\ud800b'))).toBe('a\ufffdb');
    expect(tokenizer.decode(tokenizer.encode('\ufeffa'))).toBe('\ufeffa');
  });

  it('gives no text for special tokens and for ids outside the vocabulary', () => {
    expect(tokenizer.decode([0, ...tokenizer.encode('hello'), 1, 99_999, -1])).toBe('hello');
  });
});

describe('stream', () => {
  it('holds a character back until it is whole', () => {
    const stream = tokenizer.stream();
    const parts = tokenizer.encode('a😀b').map((token) => stream.push(token));
    expect(parts).toEqual(['a', '', '', '', '😀', 'b']);
    expect(stream.end()).toBe('');
  });

  it('ends an unfinished character with U+FFFD and can be used again', () => {
    const stream = tokenizer.stream();
    expect(stream.push(tokenizer.encode('😀')[0]!)).toBe('');
    expect(stream.end()).toBe('\ufffd');
    expect(stream.push(tokenizer.encode('a')[0]!)).toBe('a');
  });

  it('emits only whole characters and in all the same text, for any tokens', () => {
    const tokens = fc.array(fc.nat(tokenizer.vocabularySize - 1));
    fc.assert(
      fc.property(tokens, (ids) => {
        const stream = tokenizer.stream();
        const parts = [...ids.map((id) => stream.push(id)), stream.end()];
        expect(parts.every((part) => part.isWellFormed())).toBe(true);
        expect(parts.join('')).toBe(tokenizer.decode(ids));
      }),
    );
  });
});

describe('parseTokenizer', () => {
  const changed = (change: (value: ReturnType<typeof file>) => unknown): string =>
    JSON.stringify(change(file()));
  const model = (change: object) =>
    changed((value) => ({ ...value, model: { ...value.model, ...change } }));

  it.each<[string, string]>([
    ['it is not complete JSON', changed((value) => value).slice(0, 900)],
    ['it is not complete JSON', ''],
    ['"file" is not', 'null'],
    ['"model.type" is not', model({ type: 'WordPiece' })],
    ['"model.dropout" is not', model({ dropout: 0.1 })],
    ['"model.byte_fallback" is not', model({ byte_fallback: true })],
    ['"normalizer" is not', changed((value) => ({ ...value, normalizer: { type: 'NFC' } }))],
    [
      '"pre_tokenizer.type" is not',
      changed((value) => ({ ...value, pre_tokenizer: { type: 'Split' } })),
    ],
    ['"model.vocab" is not', model({ vocab: { a: -1 } })],
    ['a gap or a duplicate', model({ vocab: { ...file().model.vocab, zz: 5_000 } })],
    ['a gap or a duplicate', model({ vocab: { ...file().model.vocab, a: 2, zz: 3 } })],
    ['written in the byte alphabet', model({ vocab: { ...file().model.vocab, 日: 267 } })],
    ['one of the 256 bytes has no token', model({ vocab: {}, merges: [] })],
    ['a merge names a token that does not exist', model({ merges: ['q q'] })],
    ['a merge names a token that does not exist', model({ merges: ['qq'] })],
  ])('refuses with %s', (reason, json) => {
    expect(() => parseTokenizer(json)).toThrow(reason);
    expect(() => parseTokenizer(json)).toThrow(
      expect.objectContaining({ code: 'TOKENIZER_INVALID' }),
    );
  });

  it('refuses or reads any damaged file, and never fails otherwise', () => {
    const whole = new TextEncoder().encode(JSON.stringify(file()));
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(7)), { maxLength: 4 });
    fc.assert(
      fc.property(flips, anyText, (changes, text) => {
        const bytes = whole.slice();
        for (const [at, bit] of changes) bytes[at]! ^= 1 << bit;
        let damaged: Tokenizer;
        try {
          damaged = parseTokenizer(new TextDecoder().decode(bytes));
        } catch (error) {
          expect(error).toMatchObject({ code: 'TOKENIZER_INVALID' });
          return;
        }
        expect(damaged.decode(damaged.encode(text))).toBe(text.toWellFormed());
      }),
    );
  });

  it('refuses a merge that would make a special token', () => {
    const whole = exampleTokenizerFile({ special: ['he'], merges: [] });
    const json = JSON.stringify({ ...whole, model: { ...whole.model, merges: ['h e'] } });
    expect(() => parseTokenizer(json)).toThrow('a merge names a token that does not exist');
  });

  it('reads merges written as pairs', () => {
    const pairs = model({ merges: MERGES.map((merge) => merge.split(' ')) });
    expect(parseTokenizer(pairs).encode('hello')).toEqual(tokenizer.encode('hello'));
  });
});
