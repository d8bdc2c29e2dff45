import type { KeyClass } from '@lethe/protocol';

/** The parts of a keyboard event that say which key it was. They are read in this file alone. */
export interface KeyIdentity {
  readonly key?: string;
  readonly keyCode?: number;
}

const NAMED: Readonly<Record<string, KeyClass>> = {
  Backspace: 'backspace',
  Delete: 'backspace',
  Enter: 'enter',
  ArrowLeft: 'arrow',
  ArrowRight: 'arrow',
  ArrowUp: 'arrow',
  ArrowDown: 'arrow',
  Home: 'arrow',
  End: 'arrow',
  PageUp: 'arrow',
  PageDown: 'arrow',
  Shift: 'modifier',
  Control: 'modifier',
  Alt: 'modifier',
  AltGraph: 'modifier',
  Meta: 'modifier',
  CapsLock: 'modifier',
};

/** What an input method reports in place of the key. */
const HIDDEN_KEY_CODE = 229;

/**
 * The class of a key: by what it writes or does, on any layout; by the legacy key code where the
 * browser does not name the key.
 */
export function keyClassOf({ key = '', keyCode = 0 }: KeyIdentity): KeyClass {
  if (keyCode === HIDDEN_KEY_CODE) return 'other';
  const named = Object.hasOwn(NAMED, key) ? NAMED[key] : undefined;
  if (named) return named;
  if (key === '' || key === 'Unidentified') return classOfCode(keyCode);
  if ([...key].length > 1) return 'other';
  if (/\s/u.test(key)) return 'space';
  if (/\p{L}/u.test(key)) return 'letter';
  if (/\p{N}/u.test(key)) return 'digit';
  return 'punctuation';
}

/** Whether the key only prepares an accent for the next one. */
export const isAccentKey = ({ key }: KeyIdentity): boolean => key === 'Dead';

function classOfCode(code: number): KeyClass {
  const within = (first: number, last: number): boolean => code >= first && code <= last;
  if (within(65, 90)) return 'letter';
  if (within(48, 57) || within(96, 105)) return 'digit';
  if (code === 32) return 'space';
  if (code === 8 || code === 46) return 'backspace';
  if (code === 13) return 'enter';
  if (within(33, 40)) return 'arrow';
  if ([16, 17, 18, 20, 91, 93].includes(code)) return 'modifier';
  if (within(106, 111) || within(186, 222)) return 'punctuation';
  return 'other';
}
