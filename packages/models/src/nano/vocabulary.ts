import { errors } from '../errors.ts';
import type { Style } from '../runtime/runtime.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import { STYLE_TOKENS, styleTokens } from './style-tokens.ts';

/** A tokenizer together with the tokens that give a nano conversation its form. */
export interface NanoVocabulary {
  readonly tokenizer: Tokenizer;
  readonly begin: number;
  readonly end: number;
  readonly user: number;
  /** The tokens that call for an answer in a style: its control tokens, then the assistant's. */
  answerIn(style: Style): readonly number[];
  /** Special tokens that have no place inside an answer. */
  readonly banned: readonly number[];
}

/** @throws TOKENIZER_INVALID if a token of the form is missing. */
export function createNanoVocabulary(tokenizer: Tokenizer): NanoVocabulary {
  const find = (name: string): number => {
    const token = tokenizer.special.get(name);
    if (token === undefined) throw errors.TOKENIZER_INVALID({ reason: `${name} is missing` });
    return token;
  };
  const style = new Map(STYLE_TOKENS.map((name) => [name, find(name)]));
  const assistant = find('<|assistant|>');
  const end = find('<|end|>');
  return {
    tokenizer,
    begin: find('<|bos|>'),
    end,
    user: find('<|user|>'),
    answerIn: (wanted) => [...styleTokens(wanted).map((name) => style.get(name)!), assistant],
    banned: [...tokenizer.special.values()].filter((token) => token !== end),
  };
}
