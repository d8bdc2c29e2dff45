import type { Runtime } from '@lethe/models';
import { NEUTRAL } from '../corpus/style.ts';
import { ask, type Reply, request } from './ask.ts';
import { isAbout } from './rules/is-about.ts';
import { isNearest } from './rules/nearest-intent.ts';
import { repeats } from './rules/repeats.ts';
import { isWellFormed } from './rules/well-formed.ts';

/** A request and what it is about. */
export interface Prompt {
  readonly intent: string;
  readonly text: string;
}

/** Shares of all prompts. */
export interface TopicScores {
  readonly prompts: number;
  readonly wellFormed: number;
  /** Well formed, and holds a word that its intent asks for. */
  readonly onTopic: number;
  /** Well formed, and no other intent's lines are closer than its own's. */
  readonly nearest: number;
  readonly repeating: number;
}

/** Applies the rules to the answers that `answer` gives. */
export async function scoreTopics(
  prompts: readonly Prompt[],
  answer: (text: string, index: number) => Reply | Promise<Reply>,
): Promise<TopicScores> {
  let wellFormed = 0;
  let onTopic = 0;
  let nearest = 0;
  let repeating = 0;
  for (const [index, { intent, text }] of prompts.entries()) {
    const reply = await answer(text, index);
    if (repeats(reply.text)) repeating++;
    if (!isWellFormed(reply)) continue;
    wellFormed++;
    if (isAbout(reply.text, intent)) onTopic++;
    if (isNearest(reply.text, intent)) nearest++;
  }
  const share = (count: number): number => count / prompts.length;
  return {
    prompts: prompts.length,
    wellFormed: share(wellFormed),
    onTopic: share(onTopic),
    nearest: share(nearest),
    repeating: share(repeating),
  };
}

/** Answers of a model in the middle style. */
export const answersOf =
  (runtime: Runtime, seed: number, onAnswer: () => void) =>
  async (text: string, index: number): Promise<Reply> => {
    const reply = await ask(runtime, [request(text)], NEUTRAL, seed + index);
    onAnswer();
    return reply;
  };
