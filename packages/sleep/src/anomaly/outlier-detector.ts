import type { SortedValues } from './sorted-window.ts';
import { chooseTransform, onScale, type Transform } from './transform.ts';
import { type ValueWindow, WINDOW } from './value-window.ts';

/** Fewest values before one is judged. */
export const LEAST_VALUES = 10;
/** The 10 % and 90 % quantiles of a normal distribution lie this many standard deviations apart. */
const DECILE_WIDTH = 2.563103131;
/** Where all values are equal: the spread they stand for, as a share of their size. */
const EQUAL_SPREAD = 0.01;
/** The least spread, where all values are zero. */
const LEAST_SPREAD = 1e-9;
const MOST_SCORE = 1e6;

/** Right after an outlier this far beyond the cut ... */
const STRONG = 1.25;
/** ... the next values ... */
const ECHO_VALUES = 8;
/** ... are held to this share of it: outliers come in bursts. */
const ECHO_CUT = 0.7;

/** Bursts in a window from which on such values are how this stream is. */
const BURSTS_TO_ADOPT = 5;
/** Room above the most extreme value that was adopted. */
const ADOPTED_ROOM = 1.2;
/** Values between two choices of the scale while the window fills. */
const CHOICE_STRIDE = 16;
/** And once it is full. */
const CHOICE_STRIDE_FULL = 1024;
/** Centre and spread are found anew after this share of the window is new. */
const LOCATION_LASTS = 16;

/**
 * Standard deviations beyond which a value is an outlier, so that about seven normal values in ten
 * thousand are, however few have been seen. Found by simulating the distance of a new normal value from
 * the median of n, over their spread.
 */
export const cutFor = (count: number): number => 3.2 + 25 / count + 128 / (count * count);

/** Centre and spread of the values on a scale. */
export interface Location {
  readonly centre: number;
  readonly spread: number;
  /** Spreads from the centre beyond which a value is an outlier. */
  readonly cut: number;
  /** Most values are equal, so that the spread says little. */
  readonly isCoarse: boolean;
}

const quantile = (
  values: SortedValues,
  share: number,
  scaled: (value: number) => number,
): number => {
  const rank = share * (values.size - 1);
  const low = Math.floor(rank);
  const at = scaled(values.at(low));
  return low + 1 < values.size ? at + (rank - low) * (scaled(values.at(low + 1)) - at) : at;
};

export interface OutlierDetector {
  /** A value on the scale in use. */
  scaled(value: number): number;
  /** Signed distance of a value on its scale from the median in robust standard deviations; null before ten values. */
  scoreOf(scaled: number): number | null;
  isOutlier(score: number): boolean;
  /** To be called after the value went into the window. @returns whether the values count differently now */
  note(score: number | null, isOutlier: boolean): boolean;
  location(): Location;
  /** Starts anew with what the window holds. */
  restart(): void;
  state(): OutlierState;
  restore(state: OutlierState): void;
}

export interface OutlierState {
  readonly transform: Transform;
  /** Score up to which values were adopted; 0 where none were. */
  readonly adopted: number;
  readonly sinceChoice: number;
  /** Values since a strong outlier, and its side. */
  readonly sinceStrong: number;
  readonly strongSide: number;
  /** Centre and spread in use, the median as it came, and for how many values they were used. */
  readonly location: Location | null;
  readonly median: number;
  readonly age: number;
}

type Mutable<State> = { -readonly [Key in keyof State]: State[Key] };

const ANEW: OutlierState = Object.freeze({
  transform: 'none',
  adopted: 0,
  sinceChoice: 0,
  sinceStrong: ECHO_VALUES,
  strongSide: 0,
  location: null,
  median: 0,
  age: 0,
});

/**
 * Tells values that lie far from the others: median and distance of the 10 % and 90 % quantiles over a
 * window that outliers stay out of.
 *
 * @param fixed the scale; chosen from the values where absent
 */
export const createOutlierDetector = (window: ValueWindow, fixed?: Transform): OutlierDetector => {
  const { counted } = window;
  let state: Mutable<OutlierState> = { ...ANEW, transform: fixed ?? 'none' };

  const scaled = (value: number): number => onScale(value, state.transform, state.median);

  const locate = (): Location => {
    state.median = quantile(counted, 0.5, (value) => value);
    const centre = quantile(counted, 0.5, scaled);
    const width = quantile(counted, 0.9, scaled) - quantile(counted, 0.1, scaled);
    const size = state.transform === 'log' ? 1 : Math.abs(centre);
    const spread = width > 0 ? width / DECILE_WIDTH : Math.max(EQUAL_SPREAD * size, LEAST_SPREAD);
    return {
      centre,
      spread: Math.min(Math.max(spread, Number.MIN_VALUE), Number.MAX_VALUE),
      cut: Math.max(cutFor(counted.size), state.adopted),
      isCoarse: !(width > 0),
    };
  };

  const location = (): Location => {
    if (state.location === null) {
      state.location = locate();
      state.age = 0;
    }
    return state.location;
  };

  /** Among many values a few more change next to nothing. */
  const growOlder = (): void => {
    if (++state.age > counted.size / LOCATION_LASTS) state.location = null;
  };

  const distance = (on: number): number => {
    const { centre, spread } = location();
    const score = (on - centre) / spread;
    return Math.min(Math.max(score, -MOST_SCORE), MOST_SCORE);
  };

  const choose = (): boolean => {
    const stride = window.size < WINDOW ? CHOICE_STRIDE : CHOICE_STRIDE_FULL;
    if (fixed !== undefined || ++state.sinceChoice < stride) return false;
    state.sinceChoice = 0;
    const transform = chooseTransform(counted);
    if (transform === state.transform) return false;
    state.transform = transform;
    state.adopted = 0;
    state.location = null;
    return true;
  };

  const adopt = (): void => {
    window.keepNewest(window.size);
    state.location = null;
    const low = Math.abs(distance(scaled(counted.at(0))));
    const high = Math.abs(distance(scaled(counted.at(counted.size - 1))));
    state.adopted = ADOPTED_ROOM * Math.max(low, high);
    state.location = null;
  };

  return {
    scaled,
    scoreOf: (on) => (counted.size < LEAST_VALUES ? null : distance(on)),
    isOutlier(score) {
      const { cut } = location();
      const echoes = state.sinceStrong < ECHO_VALUES && score * state.strongSide > 0;
      return Math.abs(score) > (echoes ? ECHO_CUT * cut : cut);
    },
    note(score, isOutlier) {
      growOlder();
      state.sinceStrong++;
      if (!isOutlier || score === null) return choose();
      if (Math.abs(score) > STRONG * location().cut) {
        state.sinceStrong = 0;
        state.strongSide = Math.sign(score);
      }
      if (window.bursts < BURSTS_TO_ADOPT) return choose();
      adopt();
      choose();
      return true;
    },
    location,
    restart() {
      const { transform, strongSide, median } = state;
      state = { ...ANEW, transform, strongSide, median };
    },
    state: () => ({ ...state }),
    restore(restored) {
      state = { ...restored };
    },
  };
};
