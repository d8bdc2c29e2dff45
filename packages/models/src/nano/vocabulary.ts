import type { AnswerVocabulary } from '../answer/vocabulary.ts';
import { errors } from '../errors.ts';
import type { Style } from '../runtime/runtime.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import { type NanoFacts, writeFacts } from './facts.ts';
import { readStyleTokens } from './style-tokens.ts';

/** A tokenizer together with the tokens that give a nano conversation its form. */
export interface NanoVocabulary extends AnswerVocabulary {
  readonly tokenizer: Tokenizer;
  readonly begin: number;
  readonly end: number;
  readonly user: number;
  /** The plan tokens, in the order of their topics. */
  readonly plans: readonly number[];
  /** What a message is told about Lethe's own state; nothing where the model was not trained with it. */
  facts(facts: NanoFacts | undefined): readonly number[];
  /** The tokens that call for an answer in a style: its control tokens, then the assistant's. */
  answerIn(style: Style): readonly number[];
}

/** What `writeFacts` promises of a tokenizer that was trained with it. */
const MAX_FACT_TOKENS = 24;

const PLAN_TOKEN = /^<\|topic_(\d+)\|>$/;

/**
 * @param size how many logits the model gives; as many as there are tokens where absent.
 * @throws TOKENIZER_INVALID if a token of the form is missing.
 */
export function createNanoVocabulary(
  tokenizer: Tokenizer,
  size = tokenizer.vocabularySize,
): NanoVocabulary {
  const { special } = tokenizer;
  const find = (name: string): number => {
    const token = special.get(name);
    if (token === undefined) throw errors.TOKENIZER_INVALID({ reason: `${name} is missing` });
    return token;
  };
  const style = readStyleTokens(special);
  const assistant = find('<|assistant|>');
  const end = find('<|end|>');
  const facts = special.get('<|facts|>');
  const encodeFacts = (state: NanoFacts) =>
    tokenizer.encode(writeFacts(state)).slice(0, MAX_FACT_TOKENS);
  const plans = plansOf(special);
  const isPlan = new Set(plans);
  const utf8 = new TextDecoder();
  const unused = Array.from(
    { length: size - tokenizer.vocabularySize },
    (_, i) => tokenizer.vocabularySize + i,
  );
  const banned = [...unused, ...special.values()].filter((token) => token !== end);
  return {
    tokenizer,
    begin: find('<|bos|>'),
    end,
    user: find('<|user|>'),
    facts: (state) => (state && facts !== undefined ? [facts, ...encodeFacts(state)] : []),
    answerIn: (wanted) => [...style(wanted), assistant],
    plans,
    isPlan: (token) => isPlan.has(token),
    bannedFirst: banned.filter((token) => !isPlan.has(token)),
    banned,
    size,
    isEnd: (token) => token === end,
    describe(token) {
      const bytes = tokenizer.bytesOf(token);
      return { text: utf8.decode(bytes), bytes: [...bytes] };
    },
    stream: tokenizer.stream,
  };
}

const plansOf = (special: ReadonlyMap<string, number>): number[] =>
  [...special]
    .flatMap(([name, id]) => {
      const topic = PLAN_TOKEN.exec(name)?.[1];
      return topic === undefined ? [] : [{ topic: Number(topic), id }];
    })
    .sort((a, b) => a.topic - b.topic)
    .map(({ id }) => id);
