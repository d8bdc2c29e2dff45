import type { KeyClass, KeyEvent } from '@lethe/protocol';

const classOf = (character: string): KeyClass => {
  if (character === ' ') return 'space';
  return /\p{L}/u.test(character) ? 'letter' : 'punctuation';
};

/** The key events of typing `text` at an even ten keys a second, each held for 80 ms. */
export const typed = (
  text: string,
  { intervalMs = 100, holdMs = 80 } = {},
): { events: KeyEvent[]; sentMs: number } => {
  const events = [...text].map(
    (character, index): KeyEvent => [
      index * intervalMs,
      index * intervalMs + holdMs,
      classOf(character),
    ],
  );
  return { events, sentMs: text.length * intervalMs + 300 };
};

/** A person needs a moment between two messages; the server holds a socket to four key frames a second. */
export const TURN_PAUSE_MS = 300;
