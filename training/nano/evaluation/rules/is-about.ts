import type { Intent } from '../../corpus/intent.ts';
import { INTENTS } from '../../corpus/intents.ts';

const BY_ID: ReadonlyMap<string, Intent> = new Map(INTENTS.map((intent) => [intent.id, intent]));

/** Whether an answer holds a word that its intent must hold: a lenient rule. */
export const isAbout = (answer: string, intent: string): boolean =>
  BY_ID.get(intent)!.on.test(answer);
