import type { Tokenizer } from '@lethe/models';
import { generateAsk } from '../corpus/dialogue.ts';
import { INTENTS } from '../corpus/intents.ts';
import type { TopicCounts } from '../model/informed-weights.ts';
import type { TrainingSettings } from '../settings.ts';
import { planToken } from './special-tokens.ts';

/** Counts in how many of the first requests of the corpus that the first stage reads each token occurs, by topic. */
export function countTopics(
  { seed, countedRequests, shape, stages }: TrainingSettings,
  tokenizer: Tokenizer,
): TopicCounts {
  const topics = INTENTS.length;
  const { edition } = stages[0]!;
  const counts = new Float64Array(shape.vocabSize * topics);
  for (let index = 0; index < countedRequests; index++) {
    const { user, topic } = generateAsk(seed, index, { edition });
    for (const token of new Set(tokenizer.encode(user))) counts[token * topics + topic]!++;
  }
  return { topics, firstTopic: planToken(0), counts };
}
