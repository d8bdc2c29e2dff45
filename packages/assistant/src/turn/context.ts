import type { CodedError } from '@lethe/protocol';
import type { Store } from '@lethe/store';
import type { ChooseAnswerer } from '../answerer/answerer.ts';
import type { NamedAnswerer } from '../answerer/asked-models.ts';
import type { Judging } from '../constitution/judging.ts';
import type { Revision } from '../constitution/revision.ts';
import type { SecondOpinion } from '../constitution/second-opinion.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { AssistantLimits } from '../limits.ts';
import type { TurnWatch } from '../monitor/turn-watch.ts';
import type { People } from '../sessions/people.ts';
import type { HourOfDay } from '../time/hour-of-day.ts';
import type { Roster } from './roster.ts';

/** What a turn works with. */
export interface TurnContext {
  readonly store: Store;
  /** Who answers a turn. */
  readonly choose: ChooseAnswerer;
  /** A model by its name, for what is judged or reworded. */
  readonly named: NamedAnswerer;
  readonly judging: Judging;
  readonly secondOpinion: SecondOpinion;
  readonly revision: Revision;
  readonly conversations: Conversations;
  readonly people: People;
  readonly roster: Roster;
  readonly limits: AssistantLimits;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  readonly hourOf: HourOfDay;
  readonly randomId: () => string;
  /** A new seed for every answer. */
  readonly nextSeed: () => number;
  /** Told of what every answered turn measured. */
  readonly watch: TurnWatch | undefined;
  /** Told of every fault, for the log. */
  readonly report: (error: CodedError) => void;
}
