import type { Message, Runtime } from '@lethe/models';
import { generateDialogue } from '../corpus/dialogue.ts';
import type { Style } from '../corpus/style.ts';
import { ask, request, toRuntimeStyle } from './ask.ts';
import { readFacts } from './facts.ts';

export interface SampleTurn {
  readonly user: string;
  readonly style: Style;
  readonly assistant: string;
}

/** The requests and styles of held-out dialogue number `seed`, answered by the model. */
export async function sampleConversation(runtime: Runtime, seed: number): Promise<SampleTurn[]> {
  const turns: SampleTurn[] = [];
  const messages: Message[] = [];
  for (const { user, facts, style } of generateDialogue(seed, 0, { split: 'heldOut' })) {
    messages.push(request(user, facts === undefined ? undefined : readFacts(facts)));
    const { text } = await ask(runtime, messages, style, seed);
    messages.push({ role: 'assistant', content: text, style: toRuntimeStyle(style) });
    turns.push({ user, style, assistant: text });
  }
  return turns;
}
