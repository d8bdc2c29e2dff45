import { loadNano, type ModelSource } from '@lethe/models';
import { createRandom } from '../corpus/random.ts';
import { DEVELOPMENT_PROMPTS } from './development.ts';
import { measureObedience, type Obedience } from './obedience.ts';
import { createProgress } from './progress.ts';
import { answersOf, scoreTopics, type TopicScores } from './topics.ts';

export interface DevelopmentScores {
  readonly topics: TopicScores;
  readonly complexity: Obedience;
}

const STYLED = 20;
const COMPLEXITY_LEVELS = 5;

/** What settings are chosen by: the requests for development, through the shipped runtime. */
export async function evaluateDevelopment(
  source: ModelSource,
  seed: number,
  onProgress: (line: string) => void,
): Promise<DevelopmentScores> {
  const styled = createRandom(seed).shuffled(DEVELOPMENT_PROMPTS).slice(0, STYLED);
  const total = DEVELOPMENT_PROMPTS.length + STYLED * COMPLEXITY_LEVELS;
  const onAnswer = createProgress(total, onProgress);
  const runtime = await loadNano(source);
  try {
    const topics = await scoreTopics(DEVELOPMENT_PROMPTS, answersOf(runtime, seed, onAnswer));
    const texts = styled.map(({ text }) => text);
    const asked = { seed, onAnswer, axes: ['complexity'] as const };
    const [complexity] = await measureObedience(runtime, texts, asked);
    return { topics, complexity: complexity! };
  } finally {
    await runtime.close();
  }
}
