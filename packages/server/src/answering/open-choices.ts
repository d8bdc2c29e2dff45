import { type AnswerOutcome, rewardOf } from '@lethe/models';
import type { RouterChoice, Store } from '@lethe/store';
import { errors } from '../errors.ts';

/** A choice whose answer is over, and what the answer took. */
export interface OpenChoice extends Omit<RouterChoice, 'reward'> {
  readonly userId: string;
  readonly conversationId: string;
  readonly turnId: string;
  /**
   * Whether a rule left no choice. What came of it is written, but not learnt: else models that were
   * never let try would look worse than they are.
   */
  readonly isRuled: boolean;
  readonly took: Pick<AnswerOutcome, 'firstTokenMs' | 'microcents'>;
}

type Noticed = Omit<AnswerOutcome, 'firstTokenMs' | 'microcents'>;

interface Held extends OpenChoice {
  isLearnt: boolean;
  isRated: boolean;
  isPoor: boolean;
}

/** Most choices that are waited with; the oldest counts as one of which nothing was heard. */
export const OPEN_CHOICES = 1000;
/** Most writes that wait for the store; beyond them a choice is learnt from and not logged. */
export const WAITING_WRITES = 1000;

/** The newest choices in memory, until it is known what came of them and for late thumbs. */
export interface OpenChoices {
  /** Holds a choice; what is `known` of it already is learnt at once. */
  add(choice: OpenChoice, known?: Noticed): void;
  /** The turn of this choice is answered again. */
  again(userId: string, turnId: string): void;
  /** Whether the turn has a choice that is held. */
  knows(userId: string, turnId: string): boolean;
  /** The conversation goes on. */
  goesOn(userId: string, conversationId: string): void;
  /**
   * A thumb is learnt once, also after the conversation went on: a word said outweighs a silence.
   *
   * @throws NOT_FOUND where this user has no such choice
   */
  rate(userId: string, turnId: string, thumb: 'up' | 'down'): void;
  /** Whether the last answer of the conversation was thumbed down. */
  wasPoor(userId: string, conversationId: string): boolean;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

export interface OpenChoicesOptions {
  readonly learn: (arm: string, features: readonly number[], reward: number) => void;
  readonly log: Pick<Store['routerChoices'], 'append' | 'reward'>;
  readonly report: (error: unknown) => void;
  readonly limit?: number;
}

const keyOf = (userId: string, turnId: string): string => JSON.stringify([userId, turnId]);

export function createOpenChoices({
  learn,
  log,
  report,
  limit = OPEN_CHOICES,
}: OpenChoicesOptions): OpenChoices {
  /** Oldest first. */
  const held = new Map<string, Held>();
  let writing: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  /** One after the other: a reward is for a choice that is written already. */
  const later = (write: () => Promise<unknown>): void => {
    if (waiting >= WAITING_WRITES) return;
    waiting += 1;
    writing = writing
      .then(write)
      .catch(report)
      .finally(() => {
        waiting -= 1;
      });
  };

  function learnFrom(choice: Held, noticed: Noticed): void {
    const { arm, features, took, userId, id, isRuled } = choice;
    const reward = rewardOf({ ...took, ...noticed });
    choice.isLearnt = true;
    if (!isRuled) learn(arm, features, reward);
    later(() => log.reward(userId, id, reward));
  }

  function settle(choice: Held | undefined, noticed: Noticed): void {
    if (choice && !choice.isLearnt) learnFrom(choice, noticed);
  }

  function letGo(key: string, noticed: Noticed): void {
    settle(held.get(key), noticed);
    held.delete(key);
  }

  const of = (userId: string, conversationId: string): Held[] =>
    [...held.values()].filter(
      (one) => one.userId === userId && one.conversationId === conversationId,
    );

  return {
    add(choice, known) {
      const { userId, turnId, id, at, arm, propensity, features } = choice;
      const key = keyOf(userId, turnId);
      letGo(key, { regenerated: true });
      const [oldest] = held.keys();
      if (held.size >= limit && oldest !== undefined) letGo(oldest, {});
      const open: Held = { ...choice, isLearnt: false, isRated: false, isPoor: false };
      held.set(key, open);
      later(() => log.append(userId, { id, at, arm, propensity, features, reward: null }));
      if (known) learnFrom(open, known);
    },
    again: (userId, turnId) => settle(held.get(keyOf(userId, turnId)), { regenerated: true }),
    knows: (userId, turnId) => held.has(keyOf(userId, turnId)),
    goesOn(userId, conversationId) {
      for (const choice of of(userId, conversationId)) settle(choice, {});
    },
    rate(userId, turnId, thumb) {
      const choice = held.get(keyOf(userId, turnId));
      if (!choice) throw errors.NOT_FOUND();
      if (choice.isRated) return;
      choice.isRated = true;
      choice.isPoor = thumb === 'down';
      learnFrom(choice, { thumb });
    },
    wasPoor: (userId, conversationId) => of(userId, conversationId).at(-1)?.isPoor ?? false,
    async close() {
      await writing;
    },
  };
}
