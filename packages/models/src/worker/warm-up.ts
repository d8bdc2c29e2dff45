import type { NanoModel } from '../nano/nano-model.ts';

const CONVERSATION = 'warm-up';

/** Writes a few words for nobody, so that the first answer finds compiled code. */
export function warmUp(model: NanoModel): void {
  const half = { verbosity: 0.5, formality: 0.5, complexity: 0.5, warmth: 0.5 };
  const steps = model.generate({
    conversationId: CONVERSATION,
    messages: [{ role: 'user', content: 'hello '.repeat(40) }],
    style: half,
    seed: 1,
    maxTokens: 8,
    temperature: 1,
    topK: 40,
    topP: 0.9,
    stop: [],
  });
  while (!steps.next().done);
  model.forget(CONVERSATION);
}
