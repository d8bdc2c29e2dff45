import type { Message, Runtime } from '@lethe/models';
import { HELD_OUT_CONVERSATIONS, type HeldOutConversation } from '../corpus/held-out/follow-ups.ts';
import { NEUTRAL } from '../corpus/style.ts';
import { ask, type Reply, request, toRuntimeStyle } from './ask.ts';
import { isAbout } from './rules/is-about.ts';
import { isNearest } from './rules/nearest-intent.ts';
import { isWellFormed } from './rules/well-formed.ts';

/** Shares of all conversations. */
export interface FollowUpScores {
  readonly conversations: number;
  /** The second answer is well formed, about the right subject, and does what was asked of it. */
  readonly onTopic: number;
  /** It also comes closest to the lines of that subject. */
  readonly nearest: number;
}

/** "Shorter" asks for no more words than before, "why" and "more" for something new. */
function isFitting(
  kind: HeldOutConversation['next']['kind'],
  first: Reply,
  second: Reply,
): boolean {
  if (kind === 'shorter') return second.text.length <= first.text.length;
  return kind === 'again' || kind === 'switch' || second.text !== first.text;
}

/** Asks a request and, after the model's own answer, a further one that hangs on it or changes the subject. */
export async function scoreFollowUps(
  runtime: Runtime,
  { seed, onAnswer }: { seed: number; onAnswer: () => void },
): Promise<FollowUpScores> {
  let onTopic = 0;
  let nearest = 0;
  for (const [index, { first, next }] of HELD_OUT_CONVERSATIONS.entries()) {
    const messages: Message[] = [request(first.text)];
    const one = await ask(runtime, messages, NEUTRAL, seed + index);
    messages.push({ role: 'assistant', content: one.text, style: toRuntimeStyle(NEUTRAL) });
    messages.push(request(next.text));
    const two = await ask(runtime, messages, NEUTRAL, seed + index);
    onAnswer();
    if (!isWellFormed(two) || !isFitting(next.kind, one, two)) continue;
    if (isAbout(two.text, next.intent)) onTopic++;
    if (isNearest(two.text, next.intent)) nearest++;
  }
  const conversations = HELD_OUT_CONVERSATIONS.length;
  return { conversations, onTopic: onTopic / conversations, nearest: nearest / conversations };
}
