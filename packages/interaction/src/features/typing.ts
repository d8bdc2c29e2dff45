import type { KeyEvent } from '@lethe/protocol';
import { measureIntervals } from '../keys/intervals.ts';
import { FULL_SCALE, type Measures } from './feature-names.ts';

type TypingFeature =
  | 'meanInterval'
  | 'stdInterval'
  | 'meanBurstLength'
  | 'meanPause'
  | 'compositionSpeed'
  | 'pauseBeforeSend';

export interface Typing {
  features: Measures<TypingFeature>;
  meanIntervalMs: number | null;
  charactersPerSecond: number | null;
}

const UNTIMED: Typing = {
  features: {
    meanInterval: null,
    stdInterval: null,
    meanBurstLength: null,
    meanPause: null,
    compositionSpeed: null,
    pauseBeforeSend: null,
  },
  meanIntervalMs: null,
  charactersPerSecond: null,
};

/** Features 0-3, 5 and 6. `keys` is null where the times do not describe typing. */
export function typingFeatures(options: {
  keys: readonly KeyEvent[] | null;
  characters: number;
  sentMs: number;
}): Typing {
  const { keys, characters, sentMs } = options;
  const intervals = keys && measureIntervals(keys);
  if (!keys || !intervals) return UNTIMED;
  const speed = intervals.span > 0 ? characters / (intervals.span / 1000) : null;
  const pauseBeforeSend = Math.max(0, sentMs - keys.at(-1)![0]);
  return {
    features: {
      meanInterval: intervals.mean / FULL_SCALE.intervalMs,
      stdInterval: intervals.deviation / FULL_SCALE.intervalMs,
      meanBurstLength: intervals.meanBurstLength / FULL_SCALE.burstKeys,
      meanPause: intervals.meanPause / FULL_SCALE.pauseMs,
      compositionSpeed: speed === null ? null : speed / FULL_SCALE.charactersPerSecond,
      pauseBeforeSend: pauseBeforeSend / FULL_SCALE.pauseBeforeSendMs,
    },
    meanIntervalMs: intervals.mean,
    charactersPerSecond: speed,
  };
}
