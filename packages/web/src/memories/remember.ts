import { MEMORY_LIMITS } from '@lethe/protocol';
import { ask } from '../account/account.ts';
import { announce } from '../shell/announce.ts';
import { words } from '../words/words.ts';

const COMMAND = /^\/remember\s+(\S[\s\S]*)$/i;

/** What a draft asks to be remembered by its command; null where it is an ordinary message. */
export const textToRemember = (draft: string): string | null =>
  COMMAND.exec(draft.trim())?.[1]?.trimEnd() ?? null;

/** Has a text remembered, and says so. */
export async function remember(text: string): Promise<void> {
  await ask('createMemory', { body: { text } });
  announce(words.memories.remembered);
}

export const isTooLong = (text: string): boolean => text.trim().length > MEMORY_LIMITS.textUnits;
