import type { Schedule } from '../time/schedule.ts';

/** Knows how many turns are under way. */
export interface Roster {
  /** A turn begins; the result is called when it is over. */
  enter(): () => void;
  /** Resolves when no turn is under way, or after `ms` milliseconds. */
  emptyWithin(ms: number, schedule: Schedule): Promise<void>;
}

export function createRoster(): Roster {
  const waiting = new Set<() => void>();
  let underWay = 0;

  return {
    enter() {
      underWay++;
      return () => {
        underWay--;
        if (underWay === 0) for (const resolve of waiting) resolve();
      };
    },
    emptyWithin(ms, schedule) {
      if (underWay === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const stop = () => {
          waiting.delete(stop);
          callOff();
          resolve();
        };
        const callOff = schedule(stop, ms);
        waiting.add(stop);
      });
    },
  };
}
