import type { Message } from '../runtime/runtime.ts';

/** No token of a usual vocabulary stands for more UTF-16 units than this on average. */
const UNITS_PER_TOKEN = 16;

/**
 * Leaves out the oldest turns, then the start of the newest message, until what `encode` makes of the rest
 * has at most `most` tokens. Work is bounded by `most`, however long the conversation is.
 */
export function fitMessages<Token>(
  messages: readonly Message[],
  most: number,
  encode: (messages: readonly Message[]) => readonly Token[],
): { tokens: readonly Token[]; truncated: boolean } {
  let kept = within(messages, most * UNITS_PER_TOKEN);
  let tokens = encode(kept);
  while (tokens.length > most) {
    const share = most / tokens.length;
    const shorter = kept.length > 1 ? dropTurns(kept, share) : [cutStart(kept[0], share)];
    // A template alone may be longer than the context: the end of it is the best that can be had.
    if (shorter[0].content === '') return { tokens: tokens.slice(-most), truncated: true };
    kept = shorter;
    tokens = encode(kept);
  }
  return { tokens, truncated: kept.length < messages.length || kept.at(-1) !== messages.at(-1) };
}

/** The newest messages that may fit by their length; always the last one, its end if need be. */
function within(messages: readonly Message[], units: number): readonly Message[] {
  const newest = messages[messages.length - 1];
  const last =
    newest.content.length > units ? { ...newest, content: newest.content.slice(-units) } : newest;
  let left = units - last.content.length;
  let first = messages.length - 1;
  while (first > 0 && left >= messages[first - 1].content.length) {
    first--;
    left -= messages[first].content.length;
  }
  return startAtUser([...messages.slice(first, -1), last]);
}

/** At least the oldest turn goes; the newest message stays. */
function dropTurns(messages: readonly Message[], share: number): readonly Message[] {
  const keep = Math.max(1, Math.min(messages.length - 1, Math.floor(messages.length * share)));
  return startAtUser(messages.slice(messages.length - keep));
}

/** Templates expect a conversation to open with its user. */
const startAtUser = (messages: readonly Message[]): readonly Message[] =>
  messages.slice(messages.findIndex(({ role }) => role === 'user'));

function cutStart(message: Message, share: number): Message {
  const units = Math.min(message.content.length - 1, Math.floor(message.content.length * share));
  return { ...message, content: units > 0 ? message.content.slice(-units) : '' };
}
