export interface Progress {
  readonly step: number;
  readonly steps: number;
  readonly loss: number;
  readonly tokensPerSecond: number;
}

/** One line of progress: step, loss, speed and the time that is left. */
export function progressLine(
  { step, steps, loss, tokensPerSecond }: Progress,
  secondsAStep: number,
): string {
  const left = Math.round((steps - step) * secondsAStep);
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return `step ${step}/${steps}  loss ${loss.toFixed(3)}  ${Math.round(tokensPerSecond)} tokens/s  ${clock} left`;
}
