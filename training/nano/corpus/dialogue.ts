import { type Answer, contentOf, writeAnswer } from './answer.ts';
import { followUp } from './follow-up.ts';
import type { Intent } from './intent.ts';
import { INTENTS } from './intents.ts';
import { type Mix, styleOf, turnsOf } from './mix.ts';
import { createRandom, seedOf } from './random.ts';
import type { Style } from './style.ts';
import { question, type Split, typed } from './user-message.ts';

export interface Turn {
  readonly intent: string;
  readonly user: string;
  readonly style: Style;
  readonly assistant: string;
}

export type Dialogue = readonly Turn[];

/** How often an intent of each kind is drawn. */
const WEIGHTS: Readonly<Record<Intent['kind'], number>> = {
  chat: 6,
  request: 6,
  lethe: 7,
  beyond: 8,
  urgent: 6,
};
const WEIGHTED = INTENTS.flatMap((intent) =>
  Array.from({ length: WEIGHTS[intent.kind] }, () => intent),
);

/** Dialogue number `index` of a seeded corpus: one to four turns; the same arguments give the same dialogue. */
export function generateDialogue(
  seed: number,
  index: number,
  split: Split,
  mix: Mix = 'even',
): Dialogue {
  const random = createRandom(seedOf(seed, index));
  const wanted = turnsOf(mix, random);
  let style = styleOf(mix, random);
  const turns: Turn[] = [];
  let last: { answer: Answer; intent: Intent } | undefined;
  while (turns.length < wanted) {
    if (turns.length > 0 && random.chance(0.4)) style = styleOf(mix, random);
    const further =
      last && random.chance(0.6) ? followUp(last.answer, { style, split, random }) : undefined;
    if (last && further) {
      const { user, answer } = further;
      turns.push({ intent: last.intent.id, user, style: further.style, assistant: answer.text });
      last = { answer, intent: last.intent };
    } else {
      const intent = random.pick(WEIGHTED);
      const answer = writeAnswer(contentOf(intent, style), style, random);
      const user = typed(question(intent, split, random), random);
      turns.push({ intent: intent.id, user, style, assistant: answer.text });
      last = { answer, intent };
    }
  }
  return turns;
}
