import type { UntimedReason } from '@lethe/protocol';

const PASTES: ReadonlySet<string> = new Set([
  'insertFromPaste',
  'insertFromPasteAsQuotation',
  'insertFromDrop',
  'insertFromYank',
  'insertLink',
]);

/** One key press writes at most a few characters at once (an accent and its letter). */
const MOST_CHARACTERS_A_KEY = 2;

const LONGEST_COUNTED = 256;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters as a reader counts them, up to the first 256 code units. */
export const charactersOf = (text: string): number =>
  [...segmenter.segment(text.slice(0, LONGEST_COUNTED))].length;

/**
 * Where text came from when it was not typed key by key: null for typing. Input that several keys
 * would have written but none or one did was completed or spoken.
 */
export function untypedReason(options: {
  inputType: string;
  data: string | null;
  /** Whether a key went down since the input before. */
  afterKey: boolean;
}): UntimedReason | null {
  const { inputType, data, afterKey } = options;
  if (PASTES.has(inputType)) return 'paste';
  if (inputType === 'insertReplacementText') return 'autocomplete';
  if (inputType !== 'insertText' || data === null) return null;
  if (charactersOf(data) <= MOST_CHARACTERS_A_KEY) return null;
  return afterKey ? 'autocomplete' : 'dictation';
}
