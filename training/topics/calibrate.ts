import { type Fitted, logitOf } from './fit.ts';
import type { Example } from './generate.ts';
import { featureWindows, TOPICS } from './shipped.ts';

/** Of texts without a topic at most this share may be taken for it. */
const MOST_FALSE = 0.006;

/** Further down, a text of a few unknown words would count. */
const LOWEST = -0.5;

/** The logit of each topic from which on it counts: few false alarms among texts of unseen wording. */
export const calibrate = (fitted: Fitted, unseen: readonly Example[]): number[] =>
  TOPICS.map((topic, t) => {
    const logits = unseen
      .filter(({ topics }) => !topics.includes(topic))
      .map(({ text }) => {
        const [features] = featureWindows(text);
        return logitOf(fitted, Int32Array.from(features ?? []), t);
      })
      .sort((a, b) => b - a);
    return Math.max(LOWEST, logits[Math.floor(logits.length * MOST_FALSE)] ?? 0);
  });
