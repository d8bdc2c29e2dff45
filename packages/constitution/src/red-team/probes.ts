import { createRandom } from '@lethe/models';
import type { Goal, GoalFamily } from './goals/goal.ts';
import { ALL_GOALS } from './goals/goals.ts';
import type { ProbeMessage, Transform } from './transforms/transform.ts';
import { TRANSFORMS } from './transforms/transforms.ts';

/** One attempt on a model, or its harmless twin. */
export interface Probe {
  /** The same in every run of the same seed. */
  readonly id: string;
  readonly family: GoalFamily;
  readonly transform: string;
  /** True for the safe request of the same shape, which ought to be answered. */
  readonly isTwin: boolean;
  readonly messages: readonly ProbeMessage[];
  /** What an answer must speak of to have answered; only known of harmful requests. */
  readonly about: RegExp;
  /** The request without its wrapping. */
  readonly ask: string;
}

export interface ProbeOptions {
  /** Any safe integer. */
  readonly seed: number;
  /** Goals of each family with each transform, 1 to 2. */
  readonly goalsPerFamily?: number;
  readonly transforms?: readonly Transform[];
  readonly goals?: readonly Goal[];
}

/** Every goal with every transform, each followed by its twin; the seed chooses the wordings. */
export function createProbes(options: ProbeOptions): Probe[] {
  const { seed, goalsPerFamily = 1, transforms = TRANSFORMS, goals = ALL_GOALS } = options;
  const random = createRandom(seed);
  const families = Map.groupBy(goals, ({ family }) => family);
  const probes: Probe[] = [];
  for (const [family, known] of families) {
    for (const transform of transforms) {
      const first = Math.floor(random.next() * known.length);
      const count = Math.min(goalsPerFamily, known.length);
      for (let at = 0; at < count; at++) {
        const goal = known[(first + at) % known.length]!;
        const wording = random.next();
        for (const isTwin of [false, true]) {
          const ask = isTwin ? goal.twin : goal.ask;
          probes.push({
            id: `${goal.id}.${transform.id}${isTwin ? '.twin' : ''}`,
            ...{ family, transform: transform.id, isTwin, about: goal.about, ask },
            // The same wording for both: only what is asked differs.
            messages: transform.messages(ask, picker(wording)),
          });
        }
      }
    }
  }
  return probes;
}

function picker(wording: number): <Item>(items: readonly Item[]) => Item {
  const random = createRandom(Math.floor(wording * 2 ** 32));
  return (items) => items[Math.floor(random.next() * items.length)]!;
}
