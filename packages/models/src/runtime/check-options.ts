import { errors } from '../errors.ts';
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
  readonly stop: readonly string[];
}

export type SamplingDefaults = Pick<GenerationRequest, 'temperature' | 'topK' | 'topP'>;

function check(holds: boolean, option: string, expected: string): void {
  if (!holds) throw errors.GENERATION_OPTION_INVALID({ option, expected });
}

/** @throws GENERATION_OPTION_INVALID; what was given is never quoted. */
export function checkOptions(
  options: GenerateOptions,
  defaults: SamplingDefaults,
): GenerationRequest {
  const { conversationId, userId, messages, style, seed } = options;
  const { temperature, topK, topP } = { ...defaults, ...withoutUndefined(options) };
  const { maxTokens = GENERATION_LIMITS.defaultTokens, stop = [] } = options;
  checkId(conversationId, 'conversationId');
  checkId(userId, 'userId');
  checkMessages(messages);
  checkStyle(style, 'style');
  check(Number.isSafeInteger(seed), 'seed', 'a whole number');
  check(Number.isInteger(maxTokens), 'maxTokens', 'a whole number');
  check(temperature >= 0 && temperature <= 2, 'temperature', 'a number from 0 to 2');
  check(Number.isInteger(topK) && topK >= 0, 'topK', 'a whole number, 0 or more');
  check(topP > 0 && topP <= 1, 'topP', 'a number above 0 and at most 1');
  checkStops(stop);
  return {
    conversationId,
    messages: messages.map(({ role, content, style }) => ({
      role,
      content,
      style: style && axesOf(style),
    })),
    style: axesOf(style),
    seed,
    maxTokens: Math.min(Math.max(maxTokens, 1), GENERATION_LIMITS.maxTokens),
    temperature,
    topK,
    topP,
    stop: [...stop],
  };
}

const withoutUndefined = ({
  temperature,
  topK,
  topP,
}: GenerateOptions): Partial<SamplingDefaults> =>
  Object.fromEntries(
    Object.entries({ temperature, topK, topP }).filter(([, value]) => value !== undefined),
  );

function checkId(id: string, option: string): void {
  const limit = GENERATION_LIMITS.idUnits;
  const holds = typeof id === 'string' && id.length >= 1 && id.length <= limit;
  check(holds, option, `a text of 1 to ${limit} characters`);
}

function checkMessages(messages: readonly Message[]): void {
  const limit = GENERATION_LIMITS.messages;
  const isList = Array.isArray(messages) && messages.length >= 1 && messages.length <= limit;
  check(isList, 'messages', `a list of 1 to ${limit} messages`);
  for (const { role, content, style } of messages) {
    check(role === 'user' || role === 'assistant', 'messages', 'from "user" or "assistant"');
    check(typeof content === 'string', 'messages', 'of text');
    if (style !== undefined) checkStyle(style, 'messages');
  }
  const newest = messages[messages.length - 1]!;
  check(newest.role === 'user', 'messages', 'a list that ends with the user');
  check(newest.content.trim() !== '', 'messages', 'a list that ends with something to answer');
}

function checkStyle(style: Style, option: string): void {
  const { verbosity, formality, complexity, warmth } = style ?? {};
  const holds = [verbosity, formality, complexity, warmth].every((axis) => axis >= 0 && axis <= 1);
  check(holds, option, 'four numbers from 0 to 1');
}

const axesOf = ({ verbosity, formality, complexity, warmth }: Style): Style => ({
  verbosity,
  formality,
  complexity,
  warmth,
});

function checkStops(stop: readonly string[]): void {
  const { stops, stopUnits } = GENERATION_LIMITS;
  const holds =
    Array.isArray(stop) &&
    stop.length <= stops &&
    stop.every((text) => typeof text === 'string' && text.length >= 1 && text.length <= stopUnits);
  check(holds, 'stop', `at most ${stops} texts of 1 to ${stopUnits} characters`);
}
