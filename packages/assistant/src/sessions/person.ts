import {
  type AdaptationModel,
  newAdaptationModel,
  newTopicFrequencies,
  newUserModel,
  type TopicFrequencies,
  type UserModel,
} from '@lethe/interaction';
import type { Axis, AxisState } from '@lethe/protocol';
import type { Store } from '@lethe/store';
import { resumeSession, type Session } from './session.ts';

/** What was measured about one user so far: plain numbers, replaced as a whole and never changed. */
export interface Measured {
  readonly user: UserModel;
  readonly adaptation: AdaptationModel;
  /** What moved each axis last; axes that are missing did not move since they were loaded. */
  readonly moved: Readonly<Partial<Record<Axis, AxisState>>>;
  readonly topics: TopicFrequencies;
  readonly session: Session | null;
  /** Adaptations that can be taken back to, the oldest first. */
  readonly history: readonly AdaptationModel[];
}

/** One user in memory. */
export interface Person {
  measured: Measured;
  /** Counts erasures: what was measured before one is not recorded after it. */
  erasures: number;
}

export const newMeasured = (): Measured => ({
  user: newUserModel(),
  adaptation: newAdaptationModel(),
  moved: {},
  topics: newTopicFrequencies(),
  session: null,
  history: [],
});

/** Reads what the store knows of a user; everything new where it knows nothing. */
export async function loadMeasured(store: Store, userId: string): Promise<Measured> {
  const [known, last] = await Promise.all([store.loadUser(userId), store.lastSession(userId)]);
  return {
    ...newMeasured(),
    ...(known && {
      user: known.user,
      adaptation: known.adaptation,
      topics: known.topicFrequencies,
    }),
    session: last && resumeSession(last),
  };
}
