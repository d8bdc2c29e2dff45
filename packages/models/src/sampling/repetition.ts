/** Remembers the last tokens and makes them less likely. */
export interface Repetition {
  add(token: number): void;
  /** Lowers the logits of remembered tokens, each once. */
  apply(logits: Float32Array): void;
}

/**
 * Divides a positive logit by the penalty and multiplies a negative one by it.
 * Source: Keskar et al. 2019, "CTRL", section 4.1, https://arxiv.org/abs/1909.05858
 */
export function createRepetition(options: {
  /** 1 is none. */
  penalty: number;
  /** How many of the last tokens count. */
  window: number;
}): Repetition {
  const { penalty, window } = options;
  const recent = new Int32Array(window);
  let added = 0;
  return {
    add(token) {
      recent[added % window] = token;
      added++;
    },
    apply(logits) {
      for (let i = 0; i < Math.min(added, window); i++) {
        const token = recent[i];
        const isRepeated = recent.indexOf(token) < i;
        if (isRepeated) continue;
        logits[token] = logits[token] > 0 ? logits[token] / penalty : logits[token] * penalty;
      }
    },
  };
}
