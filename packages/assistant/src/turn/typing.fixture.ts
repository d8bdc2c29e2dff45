import type { DraftTiming, KeyClass, KeyEvent } from '@lethe/protocol';

const classOf = (unit: string): KeyClass => {
  if (unit === ' ') return 'space';
  return /[a-z]/i.test(unit) ? 'letter' : 'punctuation';
};

/** A message as someone types it: a key every `intervalMs`, a little uneven, each held for 80 ms. */
export function typed(
  text: string,
  { intervalMs = 180 }: { intervalMs?: number } = {},
): { text: string; keys: KeyEvent[]; timing: DraftTiming } {
  let at = 0;
  const keys = [...text].map((unit, index): KeyEvent => {
    const event: KeyEvent = [at, at + 80, classOf(unit)];
    at += intervalMs + (index % 5) * 10;
    return event;
  });
  return { text, keys, timing: { sentMs: at + 400, correctedCharacters: 0, untimed: null } };
}

/** A message that was pasted. */
export const pasted = (text: string) => ({
  text,
  keys: [] as KeyEvent[],
  timing: { sentMs: 500, correctedCharacters: 0, untimed: 'paste' } satisfies DraftTiming,
});
