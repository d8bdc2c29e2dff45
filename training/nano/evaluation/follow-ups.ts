import type { Message, Runtime } from '@lethe/models';
import { type Dialogue, generateDialogue } from '../corpus/dialogue.ts';
import { NEUTRAL } from '../corpus/style.ts';
import { ask, request, toRuntimeStyle } from './ask.ts';
import { readFacts } from './facts.ts';
import { isNearest } from './rules/nearest-intent.ts';
import { isWellFormed } from './rules/well-formed.ts';

export interface FollowUpScores {
  readonly conversations: number;
  /** The second answer is well formed, stays with the first request's subject, and is not the first one again. */
  readonly kept: number;
}

/** Conversations tried until enough of them go on with their first subject. */
const TRIED = 4000;

/** Held-out conversations whose second message makes sense only with the first: "why?", "shorter", "what else?". */
function conversations(seed: number, count: number): Dialogue[] {
  const found: Dialogue[] = [];
  for (let index = 0; index < TRIED && found.length < count; index++) {
    const dialogue = generateDialogue(seed, index, 'heldOut');
    const [first, second] = dialogue;
    if (second && second.intent === first!.intent && !second.facts) found.push(dialogue);
  }
  return found;
}

/** Asks a request and a follow-up to the model's own answer, in the middle style. */
export async function scoreFollowUps(
  runtime: Runtime,
  { seed, count, onAnswer }: { seed: number; count: number; onAnswer: () => void },
): Promise<FollowUpScores> {
  let kept = 0;
  const dialogues = conversations(seed, count);
  for (const [index, [first, second]] of dialogues.entries()) {
    const messages: Message[] = [
      request(first!.user, first!.facts === undefined ? undefined : readFacts(first!.facts)),
    ];
    const one = await ask(runtime, messages, NEUTRAL, seed + index);
    messages.push({ role: 'assistant', content: one.text, style: toRuntimeStyle(NEUTRAL) });
    messages.push(request(second!.user));
    const two = await ask(runtime, messages, NEUTRAL, seed + index);
    onAnswer();
    if (isWellFormed(two) && two.text !== one.text && isNearest(two.text, first!.intent)) kept++;
  }
  return { conversations: dialogues.length, kept: kept / dialogues.length };
}
