/** A stretch of training in which the loss rose, as it does where texts were slipped in. */
export interface LossSpike {
  /** The first and the last text of the stretch, in the order they were trained on. */
  readonly from: number;
  readonly to: number;
  /** Mean loss of the stretch and of those before it. */
  readonly loss: number;
  readonly usual: number;
}

/** Texts of one stretch. */
const STRETCH = 2000;
/** Stretches that come before a judgement, and those that are looked back to. */
const BEFORE = 4;
/** How many times the usual loss a spike is. */
const TIMES = 2;
const SPIKES = 20;

/** Watches the loss of one text after the other; the median of the stretches before is the usual one. */
export function createLossWatch(): {
  push(loss: number): void;
  readonly spikes: readonly LossSpike[];
} {
  const spikes: LossSpike[] = [];
  const means: number[] = [];
  let [count, sum, at] = [0, 0, 0];
  return {
    spikes,
    push(loss) {
      at++;
      sum += loss;
      if (++count < STRETCH) return;
      const mean = sum / count;
      const recent = means.slice(-BEFORE).sort((one, other) => one - other);
      const usual = recent[recent.length >> 1];
      if (recent.length === BEFORE && mean > TIMES * (usual as number) && spikes.length < SPIKES)
        spikes.push({ from: at - count, to: at - 1, loss: mean, usual: usual as number });
      means.push(mean);
      [count, sum] = [0, 0];
    },
  };
}
