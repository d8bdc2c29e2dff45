import { AXES } from '@lethe/protocol';
import type { NanoModel } from '../nano/nano-model.ts';
import type { Style } from '../runtime/runtime.ts';

const NEUTRAL = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as Style;
const CONVERSATION = 'warm-up';

/** Writes a few words for nobody, so that the first answer finds compiled code. */
export function warmUp(model: NanoModel): void {
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
    logProbabilities: undefined,
    stop: [],
  });
  while (!steps.next().done);
  model.forget(CONVERSATION);
}
