/** Values beyond these are told; the limits themselves are allowed. Absent where there is none. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

export interface LimitState {
  /** On which side the newest value lay: below, within, above. */
  readonly side: -1 | 0 | 1;
}

export interface LimitWatch {
  /** Signed distance beyond a limit where a value passes it; 0 within, and while it stays beyond. */
  see(value: number): number;
  state(): LimitState;
  restore(state: LimitState): void;
}

const MOST_DISTANCE = Number.MAX_VALUE;

/** Tells when a stream passes a limit, once for each time it does. */
export const createLimitWatch = ({ min = -Infinity, max = Infinity }: Limits): LimitWatch => {
  let side: LimitState['side'] = 0;
  return {
    see(value) {
      const before = side;
      side = value > max ? 1 : value < min ? -1 : 0;
      if (side === 0 || side === before) return 0;
      const distance = side === 1 ? value - max : value - min;
      return Math.min(Math.max(distance, -MOST_DISTANCE), MOST_DISTANCE);
    },
    state: () => ({ side }),
    restore(state) {
      side = state.side;
    },
  };
};
