import type { Message, Style } from '../runtime/runtime.ts';
import type { NanoVocabulary } from './vocabulary.ts';

export interface Prompt {
  readonly tokens: Int32Array;
  /** Whether the start of the newest message was left out. */
  readonly truncated: boolean;
}

/**
 * A conversation as nano was trained to read it: `<|bos|>`, then each turn as `<|user|>` text, control
 * tokens, `<|assistant|>` answer `<|end|>`, and at last the call for an answer.
 *
 * It takes at most `most` tokens: the oldest turns are left out first. Where the newest message alone is
 * too long, its start is left out. Work is bounded by `most`, however long the conversation is.
 */
export function createPrompt(
  vocabulary: NanoVocabulary,
  conversation: { messages: readonly Message[]; style: Style },
  most: number,
): Prompt {
  const { begin, user } = vocabulary;
  const { messages, style } = conversation;
  const call = vocabulary.answerIn(style);
  const room = most - 1 - call.length;
  const newest = encodeEnd(vocabulary, messages[messages.length - 1]!.content, room - 1);
  const parts = [call, [user, ...newest.tokens]];
  let left = room - 1 - newest.tokens.length;
  for (let i = messages.length - 2; i >= 0; ) {
    const turnStart = startOfTurn(messages, i);
    const turn = encodeTurn(vocabulary, messages.slice(turnStart, i + 1), style, left);
    if (!turn) break;
    left -= turn.length;
    parts.push(turn);
    i = turnStart - 1;
  }
  parts.push([begin]);
  return { tokens: Int32Array.from(parts.reverse().flat()), truncated: newest.truncated };
}

/** Index of the user's message that opens the turn which ends at `end`. */
function startOfTurn(messages: readonly Message[], end: number): number {
  let start = end;
  while (start > 0 && messages[start]!.role !== 'user') start--;
  return start;
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
    if (message.role === 'user') tokens.push(vocabulary.user, ...text.tokens);
    else {
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
