import type { Runtime } from '@lethe/models';
import type { Intent } from '../corpus/intent.ts';
import { INTENTS } from '../corpus/intents.ts';
import { createRandom, seedOf } from '../corpus/random.ts';
import { question, type Split } from '../corpus/user-message.ts';
import { ask, NEUTRAL } from './ask.ts';
import { isNearest } from './nearest-intent.ts';

export interface TopicScores {
  readonly prompts: number;
  /** Ended by itself, starts with a capital, ends with a full stop or question mark. */
  readonly wellFormed: number;
  /** Well formed and matches the words that its intent asks for. */
  readonly onTopic: number;
  /** Well formed and closer to the lines of its intent than to those of any other. */
  readonly nearest: number;
  /** Of the questions beyond the domain, the share that is told so. */
  readonly refusals: number;
}

export const isWellFormed = (text: string, ended: boolean): boolean =>
  ended && /^[A-Z]/.test(text) && /[.?]$/.test(text);

/** Asks one question of every intent, in a neutral style, and applies the rules above. */
export async function scoreTopics(
  runtime: Runtime,
  seed: number,
  split: Split,
): Promise<TopicScores> {
  let wellFormed = 0;
  let onTopic = 0;
  let nearest = 0;
  let refused = 0;
  for (const [index, intent] of INTENTS.entries()) {
    const content = question(intent, split, createRandom(seedOf(seed, index)));
    const { text, ended } = await ask(runtime, [{ role: 'user', content }], NEUTRAL, seed + index);
    if (!isWellFormed(text, ended)) continue;
    wellFormed++;
    const matches = intent.on.test(text);
    if (matches) onTopic++;
    if (isNearest(text, intent.id)) nearest++;
    if (matches && isBeyond(intent)) refused++;
  }
  const prompts = INTENTS.length;
  return {
    prompts,
    wellFormed: wellFormed / prompts,
    onTopic: onTopic / prompts,
    nearest: nearest / prompts,
    refusals: refused / INTENTS.filter(isBeyond).length,
  };
}

const isBeyond = ({ kind }: Intent): boolean => kind === 'beyond';
