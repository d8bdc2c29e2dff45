import { parseTokenizer } from '@lethe/models';
import { createRandom } from '../corpus/random.ts';
import { flatten } from '../model/flat-weights.ts';
import { informedWeights } from '../model/informed-weights.ts';
import { type OptimizerState, optimize } from '../model/optimizer.ts';
import type { TrainingSettings } from '../settings.ts';
import { countTopics } from '../tokenizer/count-topics.ts';
import { createLocalParts, type PartResult } from './parts.ts';
import { createRemoteParts } from './remote-parts.ts';

/** All that a run needs to go on exactly where it stopped. */
export interface TrainingState extends OptimizerState {
  /** Steps done. */
  readonly step: number;
}

export interface Trainer {
  readonly state: TrainingState;
  /** The next step; resolves to its loss in nats a weighted token. */
  advance(): Promise<number>;
  close(): void;
}

export interface TrainerOptions {
  readonly settings: TrainingSettings;
  readonly tokenizerFile: string;
  /** 2 computes the two parts of a step side by side; the weights are the same, bit for bit. */
  readonly processes: 1 | 2;
  /** Where to go on; absent: step 0 with seeded weights. */
  readonly resume?: TrainingState | undefined;
}

export async function createTrainer(options: TrainerOptions): Promise<Trainer> {
  const { settings, tokenizerFile, processes, resume } = options;
  const { shape, seed } = settings;
  const start = () => {
    const counts = countTopics(settings, parseTokenizer(tokenizerFile));
    return flatten(shape, informedWeights(shape, createRandom(seed), counts));
  };
  const weights = resume?.weights ?? start();
  const first = resume?.first ?? new Float32Array(weights.length);
  const second = resume?.second ?? new Float32Array(weights.length);
  const gradient = new Float32Array(weights.length);
  let step = resume?.step ?? 0;
  const here = await createLocalParts(settings, tokenizerFile);
  const there = processes === 2 ? await createRemoteParts(settings, tokenizerFile) : undefined;

  const add = ({ gradient: part }: PartResult): void => {
    for (let i = 0; i < gradient.length; i++) gradient[i]! += part[i]!;
  };

  return {
    get state() {
      return { step, weights, first, second };
    },
    async advance() {
      step++;
      gradient.fill(0);
      const other = await there?.begin(weights, step, 1);
      const one = await here.learn(weights, step, 0);
      add(one);
      const two = await (other?.result ?? here.learn(weights, step, 1));
      add(two);
      const weight = one.weight + two.weight;
      optimize(settings, { weights, first, second }, { gradient, weight }, step);
      return (one.nats + two.nats) / weight;
    },
    close() {
      here.close();
      there?.close();
    },
  };
}
