import type { Intent } from '../intent.ts';
import type { Random } from '../random.ts';
import { FRAMES } from './frames.ts';
import { expand } from './grammar.ts';

/** How many of the requests about a subject are a frame around its name. */
const FRAMED = 0.35;

/** The clean form of a request: a wording of the intent's own, or a frame around its subject. */
export function question(intent: Intent, random: Random): string {
  if (!intent.about || !random.chance(FRAMED)) return expand(random.pick(intent.asks), random);
  const subject = expand(random.pick(intent.about), random);
  return expand(random.pick(FRAMES), random).replace('@', subject);
}
