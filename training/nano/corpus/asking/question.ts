import type { Edition } from '../edition.ts';
import type { Intent } from '../intent.ts';
import type { Random } from '../random.ts';
import { CARRIERS } from './carriers.ts';
import { withCircumstances } from './circumstances.ts';
import { FRAMES } from './frames.ts';
import { expand } from './grammar.ts';
import { paraphrased } from './paraphrase.ts';

/** How many of the requests about a subject are a frame around its name. */
const FRAMED = 0.35;
/** How many of the second edition's requests are what it adds: a few telling words, or a wording. */
const TELLING = 0.25;
const FURTHER = 0.4;

/** The clean form of a request: a wording of the intent's own or a frame around its subject, said in its own way. */
export const question = (intent: Intent, edition: Edition, random: Random): string =>
  withCircumstances(paraphrased(wording(intent, edition, random), random), intent.kind, random);

function wording(intent: Intent, edition: Edition, random: Random): string {
  const { about, asks, further } = intent;
  if (edition === 'second' && further) {
    const drawn = random.next();
    if (drawn < TELLING) return telling(further.words, random);
    if (drawn < TELLING + FURTHER) return expand(random.pick(further.asks), random);
  }
  if (!about || !random.chance(FRAMED)) return expand(random.pick(asks), random);
  const subject = expand(random.pick(about), random);
  return expand(random.pick(FRAMES), random).replace('@', () => subject);
}

/** Telling words in a sentence that says nothing by itself. */
const telling = (words: readonly string[], random: Random): string =>
  expand(random.pick(CARRIERS), random).replace(/@/g, () => random.pick(words));
