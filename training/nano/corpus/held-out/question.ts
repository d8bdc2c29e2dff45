import type { Random } from '../random.ts';
import { HELD_OUT_BEYOND } from './beyond.ts';
import { HELD_OUT_PROMPTS } from './prompts.ts';

/** A held-out request about an intent. */
export const heldOutQuestion = (intent: string, random: Random): string =>
  random.pick((HELD_OUT_PROMPTS[intent] ?? HELD_OUT_BEYOND[intent])!);
