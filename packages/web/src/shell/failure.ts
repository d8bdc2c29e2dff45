import { isCodedError } from '@lethe/protocol';
import { words } from '../words/words.ts';

/** The sentence to show for an error: its own where it has one with a cure. */
export const failureOf = (error: unknown): string =>
  isCodedError(error) ? error.message : words.shell.offline;
