import type { Intent } from '../intent.ts';
import type { Random } from '../random.ts';
import { withCircumstances } from './circumstances.ts';
import { FRAMES } from './frames.ts';
import { expand } from './grammar.ts';
import { paraphrased } from './paraphrase.ts';

/** How many of the requests about a subject are a frame around its name. */
const FRAMED = 0.35;

/** The clean form of a request: a wording of the intent's own or a frame around its subject, said in its own way. */
export const question = (intent: Intent, random: Random): string =>
  withCircumstances(paraphrased(wording(intent, random), random), intent.kind, random);

function wording(intent: Intent, random: Random): string {
  if (!intent.about || !random.chance(FRAMED)) return expand(random.pick(intent.asks), random);
  const subject = expand(random.pick(intent.about), random);
  return expand(random.pick(FRAMES), random).replace('@', () => subject);
}
