import { INTENTS } from '../corpus/intents.ts';
import { LEVELS, STYLE_AXES, type Style } from '../corpus/style.ts';

const MARKERS = ['<|bos|>', '<|end|>', '<|user|>', '<|assistant|>', '<|facts|>'] as const;

/** Special tokens in the order of their ids, from 0: markers, levels of the axes, then a plan a topic. */
export const SPECIAL_TOKENS: readonly string[] = [
  ...MARKERS,
  ...STYLE_AXES.flatMap((axis) =>
    Array.from({ length: LEVELS[axis] }, (_, level) => `<|${axis}_${level}|>`),
  ),
  ...INTENTS.map((_, topic) => `<|topic_${topic}|>`),
];

const IDS = new Map(SPECIAL_TOKENS.map((token, id) => [token, id]));

export const [BOS, END, USER, ASSISTANT, FACTS] = MARKERS.map((token) => IDS.get(token)!) as [
  number,
  number,
  number,
  number,
  number,
];

/** The control tokens of a style, in the order in which they stand before an answer. */
export const controlTokens = (style: Style): number[] =>
  STYLE_AXES.map((axis) => IDS.get(`<|${axis}_${style[axis]}|>`)!);

/** The plan that opens an answer: which topic it is about. */
export const planToken = (topic: number): number => IDS.get(`<|topic_${topic}|>`)!;
