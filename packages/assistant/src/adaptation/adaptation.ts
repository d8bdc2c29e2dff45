import { changeAxis } from '@lethe/interaction';
import type { Adaptation, Axis, AxisChange } from '@lethe/protocol';
import type { Store } from '@lethe/store';
import { errors } from '../errors.ts';
import type { People } from '../sessions/people.ts';
import type { Measured, Person } from '../sessions/person.ts';
import { remember } from './history.ts';
import { shownAdaptation } from './shape.ts';

/** A user's own hold on their adaptation. What a method returns is stored already. */
export interface AdaptationDesk {
  read(userId: string): Promise<Adaptation>;
  /** Sets, pins or switches one axis. */
  change(userId: string, axis: Axis, change: AxisChange): Promise<Adaptation>;
  /**
   * Takes back the last change, whether a turn or its owner made it.
   *
   * @throws NOTHING_TO_UNDO
   */
  undo(userId: string): Promise<Adaptation>;
}

export function createAdaptationDesk(options: {
  people: People;
  store: Store;
  undoSteps: number;
}): AdaptationDesk {
  const { people, store, undoSteps } = options;

  /** Stored first: what could not be stored does not count in memory either. */
  async function settle(userId: string, person: Person, next: Measured): Promise<Adaptation> {
    await store.saveAdaptation(userId, next.adaptation);
    person.measured = next;
    return shownAdaptation(next);
  }

  return {
    read: (userId) => people.with(userId, ({ measured }) => shownAdaptation(measured)),
    change: (userId, axis, change) =>
      people.with(userId, (person) => {
        const { measured } = person;
        // What moved an axis stays told until its owner moves it.
        const { [axis]: _, ...others } = measured.moved;
        return settle(userId, person, {
          ...measured,
          moved: change.value === undefined ? measured.moved : others,
          adaptation: changeAxis(measured.adaptation, axis, change),
          history: remember(measured.history, measured.adaptation, undoSteps),
        });
      }),
    undo: (userId) =>
      people.with(userId, (person) => {
        const { measured } = person;
        const adaptation = measured.history.at(-1);
        if (!adaptation) throw errors.NOTHING_TO_UNDO();
        const history = measured.history.slice(0, -1);
        return settle(userId, person, { ...measured, adaptation, history, moved: {} });
      }),
  };
}
