import { PARTS } from '../rows/batches.ts';
import type { TrainingSettings } from '../settings.ts';

export interface Progress {
  readonly step: number;
  readonly steps: number;
  readonly loss: number;
  /** Seconds a step. */
  readonly seconds: number;
}

/** Seconds a step since the last call. */
export function createPace(now: () => number, begin: number): (step: number) => number {
  let last = { time: now(), step: begin };
  return (step) => {
    const seconds = (now() - last.time) / 1000 / (step - last.step);
    last = { time: now(), step };
    return seconds;
  };
}

/** One line of progress: step, loss, speed and the time that is left. */
export function progressLine(
  { step, steps, loss, seconds }: Progress,
  { partTokens }: Pick<TrainingSettings, 'partTokens'>,
): string {
  const left = Math.round((steps - step) * seconds);
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  const speed = Math.round((PARTS * partTokens) / seconds);
  return `step ${step}/${steps}  loss ${loss.toFixed(3)}  ${speed} tokens/s  ${clock} left`;
}
