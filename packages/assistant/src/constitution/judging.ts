import {
  type Constitution,
  createGuard,
  type Detector,
  type Direction,
  type Guard,
  type Hold,
  type InputJudgement,
  type InputMessage,
  type Judgement,
  judgeInput,
  type Role,
} from '@lethe/constitution';
import type { GuardPolicy } from '@lethe/protocol';
import type { JudgeThread } from './judge-thread.ts';
import { type RefuseUnscored, refusesUnscored } from './unscored.ts';
import type { VerdictTally } from './verdict-tally.ts';

/** Holds what goes in and out to the constitution in force. */
export interface Judging {
  readonly policy: GuardPolicy;
  /** The constitution in force; another may take its place at any time. */
  readonly constitution: Constitution;
  /** By the constitution in force, or by another. A judgement that takes too long is `unscored`. */
  judgeInput(
    messages: readonly InputMessage[],
    constitution?: Constitution,
  ): Promise<InputJudgement>;
  /** A guard for one text that arrives; `leaves` where it goes on to another machine. */
  guard(options: {
    readonly direction: Direction;
    readonly role?: Role;
    readonly leaves?: boolean;
  }): Guard;
  /** Whether a text that was judged so goes no further. */
  stops(judgement: Judgement, options: { readonly leaves: boolean }): boolean;
  /** Counts a verdict by its principles. */
  count(direction: Direction, judgement: Judgement): void;
  replace(constitution: Constitution): void;
}

export interface JudgingOptions {
  readonly constitution: Constitution;
  readonly detectors: readonly Detector[];
  readonly policy: GuardPolicy;
  readonly hold: Hold;
  readonly refuseUnscored: RefuseUnscored;
  readonly tally: VerdictTally;
  /** Where long texts are judged; here, while everything else waits, where it is absent. */
  readonly thread?: JudgeThread | undefined;
}

/**
 * Longest request that is judged in between everything else, UTF-16 code units: it takes under a millisecond,
 * and a hostile one some more.
 */
export const JUDGED_AT_ONCE = 1000;

export function createJudging(options: JudgingOptions): Judging {
  const { detectors, policy, hold, refuseUnscored, tally, thread } = options;
  let inForce = options.constitution;

  return {
    policy,
    get constitution() {
      return inForce;
    },
    async judgeInput(messages, constitution = inForce) {
      const length = messages.reduce((sum, { text }) => sum + text.length, 0);
      return thread === undefined || length <= JUDGED_AT_ONCE
        ? judgeInput({ messages, constitution, detectors })
        : thread.judge({ messages, constitution });
    },
    guard: ({ leaves = false, ...options }) =>
      createGuard({
        ...options,
        constitution: inForce,
        detectors,
        policy,
        hold,
        stopUnscored: refusesUnscored(refuseUnscored, { leaves }),
      }),
    stops: ({ verdict }, where) =>
      policy === 'enforce' &&
      (verdict === 'block' || (verdict === 'unscored' && refusesUnscored(refuseUnscored, where))),
    count: (direction, judgement) => tally.note(direction, judgement),
    replace(constitution) {
      inForce = constitution;
    },
  };
}
