import { AXES } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { type NanoFacts, STYLE_WORDS } from '../nano/facts.ts';
import type { GenerateOptions, Message, Style } from './runtime.ts';

export const GENERATION_LIMITS = Object.freeze({
  defaultTokens: 256,
  maxTokens: 1024,
  /** Longest time one answer may take, milliseconds. */
  timeMs: 60_000,
  messages: 10_000,
  stops: 16,
  stopUnits: 256,
  idUnits: 200,
  /** Most of the likeliest tokens told beside a chosen one. */
  logProbabilities: 20,
  /** Most memories with one message, and the longest of them. */
  memories: 16,
  memoryUnits: 2000,
  /** Most texts embedded together. */
  texts: 64,
});

/** Options with every default filled in and every bound checked; plain data that can cross threads. */
export interface GenerationRequest {
  readonly conversationId: string;
  readonly messages: readonly Message[];
  readonly style: Style;
  readonly seed: number;
  readonly maxTokens: number;
  readonly temperature: number;
  readonly topK: number;
  readonly topP: number;
  readonly repetitionPenalty: number;
  readonly stop: readonly string[];
  /** How many of the likeliest tokens are told beside each; undefined where no tokens are told. */
  readonly logProbabilities: number | undefined;
}

export type SamplingDefaults = Pick<
  GenerationRequest,
  'temperature' | 'topK' | 'topP' | 'repetitionPenalty'
>;

function check(holds: boolean, option: string, expected: string): void {
  if (!holds) throw errors.GENERATION_OPTION_INVALID({ option, expected });
}

/** @throws GENERATION_OPTION_INVALID; what was given is never quoted. */
export function checkOptions(
  options: GenerateOptions,
  defaults: SamplingDefaults,
): GenerationRequest {
  const { conversationId, userId, messages, style, seed } = options;
  const sampling = { ...defaults, ...withoutUndefined(options) };
  const { maxTokens = GENERATION_LIMITS.defaultTokens, stop = [], logProbabilities } = options;
  checkId(conversationId, 'conversationId');
  checkId(userId, 'userId');
  checkMessages(messages);
  checkStyle(style, 'style');
  check(Number.isSafeInteger(seed), 'seed', 'a whole number');
  check(Number.isInteger(maxTokens), 'maxTokens', 'a whole number');
  checkSampling(sampling);
  checkStops(stop);
  checkLogProbabilities(logProbabilities);
  return {
    conversationId,
    messages: messages.map(plainMessage),
    style: axesOf(style),
    seed,
    maxTokens: Math.min(Math.max(maxTokens, 1), GENERATION_LIMITS.maxTokens),
    ...sampling,
    stop: [...stop],
    logProbabilities,
  };
}

/**
 * The texts of one call to `embed`.
 *
 * @throws GENERATION_OPTION_INVALID
 */
export function checkTexts(texts: readonly string[]): readonly string[] {
  const limit = GENERATION_LIMITS.texts;
  const isList = Array.isArray(texts) && texts.length >= 1 && texts.length <= limit;
  check(isList, 'texts', `a list of 1 to ${limit} texts`);
  const areTexts = texts.every((text) => typeof text === 'string' && text.trim() !== '');
  check(areTexts, 'texts', 'texts that are not empty');
  return [...texts];
}

const withoutUndefined = ({
  temperature,
  topK,
  topP,
  repetitionPenalty,
}: GenerateOptions): Partial<SamplingDefaults> =>
  Object.fromEntries(
    Object.entries({ temperature, topK, topP, repetitionPenalty }).filter(
      ([, value]) => value !== undefined,
    ),
  );

/** A message as plain data that can cross threads. */
const plainMessage = ({ role, content, style, facts, memories }: Message): Message => ({
  role,
  content,
  style: style && axesOf(style),
  facts: facts && factsOf(facts),
  ...(memories && { memories: [...memories] }),
});

function checkSampling({ temperature, topK, topP, repetitionPenalty }: SamplingDefaults): void {
  check(temperature >= 0 && temperature <= 2, 'temperature', 'a number from 0 to 2');
  check(Number.isInteger(topK) && topK >= 0, 'topK', 'a whole number, 0 or more');
  check(topP > 0 && topP <= 1, 'topP', 'a number above 0 and at most 1');
  const isMild = repetitionPenalty >= 1 && repetitionPenalty <= 2;
  check(isMild, 'repetitionPenalty', 'a number from 1 to 2');
}

function checkLogProbabilities(count: number | undefined): void {
  const limit = GENERATION_LIMITS.logProbabilities;
  const holds = count === undefined || (Number.isInteger(count) && count >= 0 && count <= limit);
  check(holds, 'logProbabilities', `a whole number from 0 to ${limit}`);
}

function checkId(id: string, option: string): void {
  const limit = GENERATION_LIMITS.idUnits;
  const holds = typeof id === 'string' && id.length >= 1 && id.length <= limit;
  check(holds, option, `a text of 1 to ${limit} characters`);
}

function checkMemories(memories: readonly string[]): void {
  const { memories: most, memoryUnits } = GENERATION_LIMITS;
  const isList = Array.isArray(memories) && memories.length <= most;
  const areTexts =
    isList && memories.every((text) => typeof text === 'string' && text.length <= memoryUnits);
  check(
    areTexts,
    'memories',
    `a list of at most ${most} texts of at most ${memoryUnits} characters`,
  );
}

function checkMessages(messages: readonly Message[]): void {
  const limit = GENERATION_LIMITS.messages;
  const isList = Array.isArray(messages) && messages.length >= 1 && messages.length <= limit;
  check(isList, 'messages', `a list of 1 to ${limit} messages`);
  for (const { role, content, style, facts, memories } of messages) {
    check(role === 'user' || role === 'assistant', 'messages', 'from "user" or "assistant"');
    check(typeof content === 'string', 'messages', 'of text');
    if (style !== undefined) checkStyle(style, 'messages');
    if (facts !== undefined) checkFacts(facts);
    if (memories !== undefined) checkMemories(memories);
  }
  const newest = messages[messages.length - 1]!;
  check(newest.role === 'user', 'messages', 'a list that ends with the user');
  check(newest.content.trim() !== '', 'messages', 'a list that ends with something to answer');
}

function checkStyle(style: Style, option: string): void {
  const holds = AXES.every((axis) => style?.[axis] >= 0 && style[axis] <= 1);
  check(holds, option, 'eight axes from 0 to 1');
}

const axesOf = (style: Style): Style =>
  Object.fromEntries(AXES.map((axis) => [axis, style[axis]])) as Style;

const COUNTS = ['turns', 'sessions', 'memories', 'left', 'masked'] as const;

function checkFacts(facts: NanoFacts): void {
  const areCounts = COUNTS.every((name) => Number.isSafeInteger(facts[name]) && facts[name] >= 0);
  const areWords =
    Array.isArray(facts.style) && facts.style.every((word) => STYLE_WORDS.includes(word));
  check(areCounts && areWords, 'messages', 'with facts that are counts and style words');
}

const factsOf = ({ turns, sessions, memories, left, masked, style }: NanoFacts): NanoFacts => ({
  ...{ turns, sessions, memories, left, masked },
  style: [...new Set(style)],
});

function checkStops(stop: readonly string[]): void {
  const { stops, stopUnits } = GENERATION_LIMITS;
  const holds =
    Array.isArray(stop) &&
    stop.length <= stops &&
    stop.every((text) => typeof text === 'string' && text.length >= 1 && text.length <= stopUnits);
  check(holds, 'stop', `at most ${stops} texts of 1 to ${stopUnits} characters`);
}
