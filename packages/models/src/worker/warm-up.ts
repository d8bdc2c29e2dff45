import { AXES } from '@lethe/protocol';
import type { Model } from '../runtime/model.ts';
import type { Style } from '../runtime/runtime.ts';

const CONVERSATION = 'warm-up';
const NEUTRAL = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as Style;

/** Writes a few words for nobody, so that the first answer finds compiled code. */
export async function warmUp(model: Model): Promise<void> {
  const steps = model.generate({
    conversationId: CONVERSATION,
    messages: [{ role: 'user', content: 'hello '.repeat(40) }],
    style: NEUTRAL,
    seed: 1,
    maxTokens: 8,
    temperature: 1,
    topK: 40,
    topP: 0.9,
    repetitionPenalty: 1.1,
    stop: [],
    logProbabilities: undefined,
  });
  while (!(await steps.next()).done);
  await model.forget(CONVERSATION);
}
