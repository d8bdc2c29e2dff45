import { planFeatures } from '@lethe/models';
import { switching } from '../corpus/asking/switching.ts';
import { generateAsk } from '../corpus/dialogue.ts';
import { furtherQuestion } from '../corpus/follow-up/follow-up.ts';
import { INTENT_IDS } from '../corpus/intent-ids.ts';
import { createRandom, type Random, seedOf } from '../corpus/random.ts';
import type { PlanSettings } from '../settings.ts';

/** A request's places and what it is about: a topic, or the number behind the last for "the last answer". */
export interface PlanExample {
  readonly places: readonly number[];
  readonly topic: number;
}

/** The first requests of the corpus and some further questions; each depends on the seed and its index alone. */
export const planExamples = (seed: number, plan: PlanSettings): PlanExample[] =>
  Array.from({ length: plan.requests }, (_, index) => {
    // A seed of its own: from the request's, the first number drawn would also have chosen its subject.
    const random = createRandom(seedOf(seed + 1, index));
    const { text, topic } = random.chance(plan.further)
      ? aboutLastAnswer(random)
      : request(seed, index, random);
    return { places: [...planFeatures(text, plan.places)], topic };
  });

const aboutLastAnswer = (random: Random) => ({
  text: furtherQuestion({ edition: 'second', split: 'training', random }),
  topic: INTENT_IDS.length,
});

function request(seed: number, index: number, random: Random) {
  const { user, topic } = generateAsk(seed, index);
  return { text: switching(user, random), topic };
}
