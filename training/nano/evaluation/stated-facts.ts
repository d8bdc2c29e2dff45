import type { NanoFacts, Runtime } from '@lethe/models';
import { randomFacts } from '../corpus/facts.ts';
import { INTENTS } from '../corpus/intents.ts';
import { createRandom } from '../corpus/random.ts';
import { NEUTRAL } from '../corpus/style.ts';
import { ask, request } from './ask.ts';
import type { Prompt } from './topics.ts';

export interface StatedFacts {
  readonly answers: number;
  /** Answers whose numbers are those that were told, and no others. */
  readonly right: number;
}

const STATES = 3;

const TOLD = new Map(INTENTS.flatMap(({ id, fromFacts }) => (fromFacts ? [[id, fromFacts]] : [])));

const numbersOf = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');

/** Whether an answer holds exactly the numbers, in order, of one of the lines that its intent makes of the facts. */
export const statesRightly = (answer: string, intent: string, facts: NanoFacts): boolean =>
  TOLD.get(intent)!(facts).some((line) => numbersOf(line) === numbersOf(answer));

const asking = (prompts: readonly Prompt[]): Prompt[] =>
  prompts.filter(({ intent }) => TOLD.has(intent));

/** How many answers `scoreStatedFacts` asks for. */
export const countStated = (prompts: readonly Prompt[]): number => asking(prompts).length * STATES;

/** Asks what the model can only know from the state it is told, in several states. */
export async function scoreStatedFacts(
  runtime: Runtime,
  prompts: readonly Prompt[],
  { seed, onAnswer }: { seed: number; onAnswer: () => void },
): Promise<StatedFacts> {
  const random = createRandom(seed);
  const asked = asking(prompts);
  let right = 0;
  for (let state = 0; state < STATES; state++) {
    for (const { intent, text } of asked) {
      const facts = randomFacts(random);
      const reply = await ask(runtime, [request(text, facts)], NEUTRAL, seed + state);
      if (statesRightly(reply.text, intent, facts)) right++;
      onAnswer();
    }
  }
  const answers = countStated(prompts);
  return { answers, right: right / answers };
}
