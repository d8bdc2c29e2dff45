import { writeFacts } from '@lethe/models';
import { contentOf, writeAnswer } from './answer/answer.ts';
import type { Answer } from './answer/draft.ts';
import { question } from './asking/question.ts';
import { switching } from './asking/switching.ts';
import { typed } from './asking/typed.ts';
import type { Edition } from './edition.ts';
import { randomFacts } from './facts.ts';
import { followUp } from './follow-up/follow-up.ts';
import { heldOutQuestion } from './held-out/question.ts';
import type { Intent } from './intent.ts';
import { INTENTS, topicOf } from './intents.ts';
import { type Mix, styleOf, turnsOf } from './mix.ts';
import { createRandom, type Random, seedOf } from './random.ts';
import type { Split } from './split.ts';
import type { Style } from './style.ts';

/** A request together with the number of what it is about, which the model writes first. */
export interface Ask {
  readonly intent: string;
  /** The intent's place in `INTENT_IDS`. */
  readonly topic: number;
  readonly user: string;
  /** What the model is told about its own state, where the request is about that. */
  readonly facts?: string;
  readonly style: Style;
}

export interface Turn extends Ask {
  readonly assistant: string;
}

export type Dialogue = readonly Turn[];

/** How often an intent of each kind is drawn. */
const WEIGHTS: Readonly<Record<Intent['kind'], number>> = {
  chat: 6,
  request: 6,
  lethe: 6,
  beyond: 8,
  urgent: 14,
};
const WEIGHTED = INTENTS.flatMap((intent) =>
  Array.from({ length: WEIGHTS[intent.kind] }, () => intent),
);

const FACTS_SHARE = { about: 0.8, other: 0.25 } as const;

export interface CorpusOptions {
  readonly edition?: Edition;
  readonly split?: Split;
  readonly mix?: Mix;
}

/** Dialogue number `index` of a seeded corpus: one to four turns; the same arguments give the same dialogue. */
export function generateDialogue(
  seed: number,
  index: number,
  { edition = 'second', split = 'training', mix = 'even' }: CorpusOptions = {},
): Dialogue {
  const random = createRandom(seedOf(seed, index));
  const wanted = turnsOf(mix, random);
  let style = styleOf(mix, random);
  const turns: Turn[] = [];
  let last: { answer: Answer; intent: Intent } | undefined;
  while (turns.length < wanted) {
    if (turns.length > 0 && random.chance(0.4)) style = styleOf(mix, random);
    const further =
      last && random.chance(0.6)
        ? followUp(last.answer, { style, edition, split, random })
        : undefined;
    if (last && further) {
      const { user, answer } = further;
      const about = { intent: last.intent.id, topic: topicOf(last.intent.id) };
      turns.push({ ...about, user, style: further.style, assistant: answer.text });
      last = { answer, intent: last.intent };
    } else {
      const intent = random.pick(WEIGHTED);
      const { turn, answer } = open(intent, style, {
        edition,
        split,
        random,
        isFirst: turns.length === 0,
      });
      turns.push(turn);
      last = { answer, intent };
    }
  }
  return turns;
}

/** A request alone: a cheap way to see many more wordings. */
export function generateAsk(
  seed: number,
  index: number,
  { edition = 'second', mix = 'brief' }: Omit<CorpusOptions, 'split'> = {},
): Ask {
  const random = createRandom(seedOf(seed, index));
  const intent = random.pick(WEIGHTED);
  const user = typed(question(intent, edition, random), random);
  const facts = factsFor(intent, random);
  return {
    intent: intent.id,
    topic: topicOf(intent.id),
    user,
    ...(facts && { facts: writeFacts(facts) }),
    style: styleOf(mix, random),
  };
}

/** A turn that begins a subject. */
function open(
  intent: Intent,
  style: Style,
  {
    edition,
    split,
    random,
    isFirst,
  }: { edition: Edition; split: Split; random: Random; isFirst: boolean },
): { turn: Turn; answer: Answer } {
  const facts = factsFor(intent, random);
  const answer = writeAnswer(contentOf(intent, style, facts), style, random, edition);
  const clean =
    split === 'heldOut' ? heldOutQuestion(intent.id, random) : question(intent, edition, random);
  const user = typed(isFirst ? clean : switching(clean, random), random);
  const about = { intent: intent.id, topic: topicOf(intent.id) };
  const told = facts && { facts: writeFacts(facts) };
  return { turn: { ...about, user, ...told, style, assistant: answer.text }, answer };
}

function factsFor(intent: Intent, random: Random) {
  if (intent.kind !== 'lethe') return undefined;
  const share = intent.fromFacts ? FACTS_SHARE.about : FACTS_SHARE.other;
  return random.chance(share) ? randomFacts(random) : undefined;
}
