import { loadNano } from '@lethe/models';
import type { Weights } from '../model/shape.ts';
import { createTrainer } from '../model/trainer.ts';
import type { TrainingSettings } from '../settings.ts';
import { type SampleTurn, sampleConversation } from './conversations.ts';
import { measureObedience, type Obedience } from './obedience.ts';
import { scoreTopics, type TopicScores } from './on-topic.ts';
import { heldOutPerplexity } from './perplexity.ts';

export interface Evaluation {
  /** A token of held-out answers. */
  readonly perplexity: number;
  readonly topics: TopicScores;
  /** The same on wordings that training saw. */
  readonly knownTopics: TopicScores;
  readonly obedience: readonly Obedience[];
  /** From the first seeds, in order. */
  readonly conversations: readonly (readonly SampleTurn[])[];
}

export interface EvaluateOptions {
  readonly settings: TrainingSettings;
  readonly tokenizerFile: string;
  readonly weights: Weights;
  /** The exported model, with a slash at the end, and the hash of its manifest. */
  readonly directory: URL;
  readonly manifestSha256: string;
  readonly conversations?: number;
}

/** Scores the exported files through the runtime that ships them; perplexity from the trained weights. */
export async function evaluate(options: EvaluateOptions): Promise<Evaluation> {
  const {
    settings,
    weights,
    tokenizerFile,
    directory,
    manifestSha256,
    conversations = 5,
  } = options;
  const trainer = createTrainer(settings, { step: 0, weights, first: weights, second: weights });
  const perplexity = await heldOutPerplexity(trainer, settings, tokenizerFile);
  trainer.dispose();
  const runtime = await loadNano({ directory, manifestSha256 });
  try {
    const samples: SampleTurn[][] = [];
    for (let seed = 1; seed <= conversations; seed++) {
      samples.push(await sampleConversation(runtime, seed));
    }
    return {
      perplexity,
      topics: await scoreTopics(runtime, settings.seed, 'heldOut'),
      knownTopics: await scoreTopics(runtime, settings.seed, 'training'),
      obedience: await measureObedience(runtime, settings.seed),
      conversations: samples,
    };
  } finally {
    await runtime.close();
  }
}
