import { errors } from '../errors.ts';
import type { Safetensors } from '../safetensors/read.ts';
import { planFeatures } from './plan-features.ts';

/** What a message is about by its words alone, as a second opinion on the plan that opens an answer. */
export interface PlanReader {
  /**
   * Logits of the first token: the model's own of each plan, and what the words say, added.
   * Nothing but a plan can be chosen by them.
   *
   * @param follows whether there is an answer that the message may be about.
   */
  weigh(logits: Float32Array, message: string, follows: boolean): Float32Array;
}

const WEIGHT_NAME = 'plan.weight';
/** How much more the words count than the model: what is right most often on requests for development. */
const WORDS_COUNT = 4;

/**
 * A linear classifier over hashed words: a row for each place, and in it a number for each plan and a last one
 * for "about the last answer". Where a message is about the last answer its words tell nothing of the subject,
 * and the model itself decides.
 *
 * @param plans the plan tokens in the order of their topics.
 * @param file `plan.weight` as I8 `[places, plans + 1]`, and a finite `plan.weight.scale` for each place.
 * @throws MODEL_WEIGHTS_INVALID if they are anything else.
 */
export function createPlanReader(file: Safetensors, plans: readonly number[]): PlanReader {
  const classes = plans.length + 1;
  const weight = file.tensors.get(WEIGHT_NAME);
  const scale = file.tensors.get(`${WEIGHT_NAME}.scale`);
  // Whole numbers are finite, and stay as they are: a message needs few of the rows.
  const fits = weight?.dtype === 'I8' && weight.shape.length === 2 && weight.shape[1] === classes;
  if (!fits || !scale || scale.values.length === 0 || scale.values.length !== weight.shape[0]) {
    throw errors.MODEL_WEIGHTS_INVALID({ reason: `${WEIGHT_NAME} does not fit the plans` });
  }
  const { values: scales } = scale;
  if (!scales.every(Number.isFinite)) {
    throw errors.MODEL_WEIGHTS_INVALID({ reason: `${WEIGHT_NAME} is not finite` });
  }
  const { values } = weight;
  const places = scales.length;

  function probabilities(message: string): Float64Array {
    const scores = new Float64Array(classes);
    const features = planFeatures(message, places);
    const share = 1 / Math.sqrt(Math.max(features.size, 1));
    for (const place of features) {
      for (let i = 0; i < classes; i++) {
        scores[i] += share * Math.fround(values[place * classes + i] * scales[place]);
      }
    }
    const largest = Math.max(...scores);
    const weights = scores.map((score) => Math.exp(score - largest));
    const total = weights.reduce((sum, value) => sum + value, 0);
    return weights.map((value) => value / total);
  }

  return {
    weigh(logits, message, follows) {
      const likely = probabilities(message);
      const any = follows ? likely[plans.length] : 0;
      const weighed = new Float32Array(logits.length).fill(-Infinity);
      for (const [topic, plan] of plans.entries()) {
        weighed[plan] = logits[plan] + WORDS_COUNT * Math.log(likely[topic] + any);
      }
      return weighed;
    },
  };
}
