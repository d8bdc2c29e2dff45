import type { KeyEvent } from '@lethe/protocol';
import type { Measures } from './feature-names.ts';

/**
 * Features 4 and 7. A backspace is one key and one corrected character; a selection that is deleted
 * or typed over counts its characters. `keys` is null where the times do not describe typing.
 */
export function correctingFeatures(
  keys: readonly KeyEvent[] | null,
  correctedCharacters: number,
): Measures<'backspaceRatio' | 'editingEffort'> {
  if (!keys || keys.length === 0) return { backspaceRatio: null, editingEffort: null };
  const backspaces = keys.filter(([, , keyClass]) => keyClass === 'backspace').length;
  return {
    backspaceRatio: backspaces / keys.length,
    editingEffort: correctedCharacters / keys.length,
  };
}
