import type { Message, Style } from '../runtime/runtime.ts';
import type { NanoVocabulary } from './vocabulary.ts';

export interface Prompt {
  readonly tokens: Int32Array;
  /** Whether anything was left out: old turns, or the start of the newest message. */
  readonly truncated: boolean;
}

/** Old turns are left out so many at a time: what follows them is then read again only once in a while. */
const TURNS_TOGETHER = 4;

/**
 * A conversation as nano was trained to read it: `<|bos|>`, then each turn as `<|user|>` text, facts
 * where there are some, control tokens, `<|assistant|>` answer `<|end|>`, and at last the call for an
 * answer.
 *
 * It takes at most `most` tokens: the oldest turns are left out first. Where the newest message alone is
 * too long, its start is left out. Encoding is bounded by `most`, however long the conversation is.
 */
export function createPrompt(
  vocabulary: NanoVocabulary,
  conversation: { messages: readonly Message[]; style: Style },
  most: number,
): Prompt {
  const { begin, user } = vocabulary;
  const { messages, style } = conversation;
  const { content, facts } = messages.at(-1)!;
  const call = [...vocabulary.facts(facts), ...vocabulary.answerIn(style)];
  const room = most - 2 - call.length;
  const newest = encodeEnd(vocabulary, content, room);
  const { kept, isWhole } = encodeTurns(vocabulary, conversation, room - newest.tokens.length);
  const tokens = [begin, ...kept.flat(), user, ...newest.tokens, ...call];
  return { tokens: Int32Array.from(tokens), truncated: newest.truncated || !isWhole };
}

/** The turns before the newest message that fit, oldest first. */
function encodeTurns(
  vocabulary: NanoVocabulary,
  { messages, style }: { messages: readonly Message[]; style: Style },
  room: number,
): { kept: number[][]; isWhole: boolean } {
  const turns = splitTurns(messages.slice(0, -1));
  const kept: number[][] = [];
  let left = room;
  for (const turn of turns.reverse()) {
    const tokens = encodeTurn(vocabulary, turn, style, left);
    if (!tokens) break;
    left -= tokens.length;
    kept.push(tokens);
  }
  const dropped = turns.length - kept.length;
  const further = (TURNS_TOGETHER - (dropped % TURNS_TOGETHER)) % TURNS_TOGETHER;
  if (further < kept.length) kept.length -= further;
  return { kept: kept.reverse(), isWhole: kept.length === turns.length };
}

/** Each turn opens with a message of the user. */
function splitTurns(messages: readonly Message[]): Message[][] {
  const turns: Message[][] = [];
  for (const message of messages) {
    if (message.role === 'user' || turns.length === 0) turns.push([]);
    turns.at(-1)!.push(message);
  }
  return turns;
}

/** The tokens of one turn, or nothing if they do not fit. */
function encodeTurn(
  vocabulary: NanoVocabulary,
  turn: readonly Message[],
  style: Style,
  room: number,
): number[] | undefined {
  const tokens: number[] = [];
  for (const message of turn) {
    const text = encodeEnd(vocabulary, message.content, room);
    if (text.truncated) return undefined;
    if (message.role === 'user') {
      tokens.push(vocabulary.user, ...text.tokens, ...vocabulary.facts(message.facts));
    } else {
      tokens.push(...vocabulary.answerIn(message.style ?? style), ...text.tokens, vocabulary.end);
    }
    if (tokens.length > room) return undefined;
  }
  return tokens;
}

/** The last tokens of a text, as many as there is room for. */
function encodeEnd(
  { tokenizer }: NanoVocabulary,
  text: string,
  room: number,
): { tokens: number[]; truncated: boolean } {
  // No token stands for more UTF-16 units than it has bytes: what lies before this cannot fit.
  const units = Math.max(room, 0) * tokenizer.longestToken;
  const isLonger = text.length > units;
  const tokens = tokenizer.encode(isLonger ? text.slice(text.length - units) : text);
  const truncated = isLonger || tokens.length > room;
  return {
    tokens: truncated ? tokens.slice(tokens.length - Math.max(room, 0)) : tokens,
    truncated,
  };
}
