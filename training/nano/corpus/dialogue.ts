import { type Answer, contentOf, writeAnswer } from './answer.ts';
import type { Intent } from './intent.ts';
import { INTENTS } from './intents.ts';
import { resolveMarks } from './marks.ts';
import { type Mix, styleOf, turnsOf } from './mix.ts';
import { createRandom, type Random, seedOf } from './random.ts';
import type { Style } from './style.ts';
import { question, type Split, typed } from './user-message.ts';

export interface Turn {
  readonly intent: string;
  readonly user: string;
  readonly style: Style;
  readonly assistant: string;
}

export type Dialogue = readonly Turn[];

const MORE = [
  'another one',
  'anything else?',
  'more ideas please',
  'what else?',
  'give me another one',
  'something else?',
  'any other ideas?',
  'tell me more',
  'more please',
  'and what else?',
  'one more',
];
const WHY = [
  'why?',
  'why is that?',
  'how come?',
  'why does that help?',
  'and why?',
  'what is the reason?',
];
const SHORTER = [
  'shorter please',
  'too long',
  'in one sentence please',
  'can you be brief?',
  'make it shorter',
  'short version?',
  'just the main point please',
];

const WEIGHTS: Readonly<Record<Intent['kind'], number>> = {
  chat: 3,
  request: 3,
  lethe: 3.5,
  beyond: 4,
  urgent: 3,
};
const WEIGHTED = INTENTS.flatMap((intent) =>
  Array.from({ length: Math.round(WEIGHTS[intent.kind] * 2) }, () => intent),
);

const first = ['', 'it is because ', 'because '];

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
    const followUp =
      last && random.chance(0.6) ? follow(last.answer, style, split, random) : undefined;
    if (last && followUp) {
      turns.push({ ...followUp, intent: last.intent.id });
      last = { ...last, answer: followUp.answer };
      continue;
    }
    const intent = random.pick(WEIGHTED);
    const answer = writeAnswer(contentOf(intent, style), style, random);
    const user = typed(question(intent, split, random), random);
    turns.push({ intent: intent.id, user, style, assistant: answer.text });
    last = { answer, intent };
  }
  return turns.map(({ intent, user, style: used, assistant }) => ({
    intent,
    user,
    style: used,
    assistant,
  }));
}

type FollowUp = { user: string; style: Style; assistant: string; answer: Answer };

/** A further question about the last answer, or nothing where none fits. */
function follow(last: Answer, style: Style, split: Split, random: Random): FollowUp | undefined {
  const asks = (list: readonly string[]): string =>
    typed(random.pick(split === 'heldOut' ? list.slice(-1) : list.slice(0, -1)), random);
  const { unused } = last;
  if (unused.kind === 'urgent' || unused.kind === 'beyond') return undefined;
  if (last.unsaidReason && random.chance(0.7)) {
    const reason = random.pick(first) + resolveMarks(last.unsaidReason, style.complexity, random);
    const answer = writeAnswer({ ...unused, lead: [reason], ack: [], kind: 'chat' }, style, random);
    return {
      user: asks(WHY),
      style,
      assistant: answer.text,
      answer: { ...answer, unsaidReason: undefined },
    };
  }
  if (random.chance(0.2)) {
    const brief = { ...style, verbosity: 0, warmth: Math.min(style.warmth, 1) };
    const answer = writeAnswer({ ...unused, lead: [last.lead], kind: 'chat' }, brief, random);
    const asked = { ...brief, verbosity: random.below(3) };
    return { user: asks(SHORTER), style: asked, assistant: answer.text, answer };
  }
  const lines = [...unused.tips.map((tip) => tip.split(' ~ ')[0]!), ...unused.says];
  if (lines.length < 3) return undefined;
  const lead = random.pick(lines);
  const rest = {
    ...unused,
    tips: unused.tips.filter((tip) => !tip.startsWith(lead)),
    says: unused.says.filter((line) => line !== lead),
    ack: [],
    lead: [lead],
  };
  const answer = writeAnswer(rest, style, random);
  return { user: asks(MORE), style, assistant: answer.text, answer };
}
