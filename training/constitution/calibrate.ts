/** A logit and whether the text breaks what it is scored for. */
export interface Scored {
  readonly logit: number;
  readonly positive: boolean;
}

/** Slope and shift of Platt scaling: probability = 1 / (1 + e^-(slope * logit + shift)). */
export interface Platt {
  readonly slope: number;
  readonly shift: number;
}

const STEPS = 100;

/**
 * Fits a logit's probability (Platt 1999) by Newton's method, for a mix of texts in which a given share
 * is positive, whatever the share among the texts at hand.
 */
export function calibrate(scored: readonly Scored[], { prior }: { prior: number }): Platt {
  const positives = scored.filter(({ positive }) => positive).length;
  const each = { positive: prior / positives, negative: (1 - prior) / (scored.length - positives) };
  let slope = 1;
  let shift = 0;
  for (let step = 0; step < STEPS; step++) {
    let [gradientA, gradientB, aa, ab, bb] = [0, 0, 1e-9, 0, 1e-9];
    for (const { logit, positive } of scored) {
      const weight = positive ? each.positive : each.negative;
      const probability = 1 / (1 + Math.exp(-(slope * logit + shift)));
      const error = weight * (probability - (positive ? 1 : 0));
      const curve = weight * probability * (1 - probability);
      gradientA += error * logit;
      gradientB += error;
      aa += curve * logit * logit;
      ab += curve * logit;
      bb += curve;
    }
    const determinant = aa * bb - ab * ab;
    // Half steps: a whole one may overshoot where nearly all texts are told apart.
    slope -= (0.5 * (bb * gradientA - ab * gradientB)) / determinant;
    shift -= (0.5 * (aa * gradientB - ab * gradientA)) / determinant;
  }
  return { slope, shift };
}
