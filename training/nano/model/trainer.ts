import { jit, tree, valueAndGrad } from '@jax-js/jax';
import { createNormal, createRandom } from '../corpus/random.ts';
import type { RowBatch } from '../rows/batches.ts';
import type { TrainingSettings } from '../settings.ts';
import { batchToDevice, fromDevice, toDevice, zerosLike } from './device.ts';
import { type Parameters, type Tables, tables } from './forward.ts';
import { type Batch, loss } from './loss.ts';
import { createOptimizer, type OptimizerState } from './optimizer.ts';
import { initialWeights, type Weights } from './shape.ts';

/** All that a run needs to go on exactly where it stopped. */
export interface TrainingState {
  /** Steps done. */
  readonly step: number;
  readonly weights: Weights;
  readonly first: Weights;
  readonly second: Weights;
}

export interface Trainer {
  readonly step: number;
  /** One step on a batch; resolves to its loss in nats a weighted token. */
  train(batch: RowBatch): Promise<number>;
  /** Loss on a batch without learning from it. */
  evaluate(batch: RowBatch): Promise<number>;
  state(): Promise<TrainingState>;
  dispose(): void;
}

/** A trainer at step 0, with seeded weights, or where `resume` left off. */
export function createTrainer(settings: TrainingSettings, resume?: TrainingState): Trainer {
  const { shape, seed } = settings;
  const weights = resume?.weights ?? initialWeights(shape, createNormal(createRandom(seed)));
  let state: OptimizerState = {
    weights: toDevice(shape, weights),
    first: resume ? toDevice(shape, resume.first) : zerosLike(shape),
    second: resume ? toDevice(shape, resume.second) : zerosLike(shape),
  };
  let step = resume?.step ?? 0;
  const optimize = createOptimizer(settings);
  const gradient = jit((parameters: Parameters, batch: Batch, fixed: Tables) =>
    valueAndGrad((wanted: Parameters) => loss(shape, wanted, batch, fixed))(parameters),
  );
  const evaluateLoss = jit((parameters: Parameters, batch: Batch, fixed: Tables) =>
    loss(shape, parameters, batch, fixed),
  );
  const cache = new Map<number, Tables>();
  const tablesOf = (length: number): Tables => {
    const found = cache.get(length) ?? tables(shape, length);
    cache.set(length, found);
    return tree.ref(found);
  };

  return {
    get step() {
      return step;
    },
    async train(batch) {
      const [value, gradients] = gradient(
        tree.ref(state.weights),
        batchToDevice(batch),
        tablesOf(batch.length),
      );
      step++;
      state = optimize(state, gradients as Parameters, step);
      return (await value.data())[0]!;
    },
    async evaluate(batch) {
      const value = evaluateLoss(
        tree.ref(state.weights),
        batchToDevice(batch),
        tablesOf(batch.length),
      );
      return (await value.data())[0]!;
    },
    state: async () => ({
      step,
      weights: await fromDevice(state.weights),
      first: await fromDevice(state.first),
      second: await fromDevice(state.second),
    }),
    dispose() {
      tree.dispose(state);
      for (const found of cache.values()) tree.dispose(found);
    },
  };
}
