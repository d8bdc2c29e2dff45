import type { GenerationRequest } from '../src/runtime/check-options.ts';
import { NEUTRAL_STYLE } from './neutral-style.ts';

/** A request for twenty tokens, drawn from the model's own distribution. */
export const request = (change: Partial<GenerationRequest> = {}): GenerationRequest => ({
  conversationId: 'c1',
  messages: [{ role: 'user', content: 'hello the' }],
  style: NEUTRAL_STYLE,
  seed: 1,
  maxTokens: 20,
  temperature: 1,
  topK: 0,
  topP: 1,
  repetitionPenalty: 1.1,
  stop: [],
  logProbabilities: undefined,
  ...change,
});
