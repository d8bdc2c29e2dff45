import type { SignalName } from '@lethe/constitution';

/** One labelled text; a signal that is not named says nothing. */
export interface Example {
  readonly text: string;
  readonly labels: Readonly<Partial<Record<SignalName, 0 | 1>>>;
  /** Where it comes from: validation leaves out one source after the other. */
  readonly source: string;
  /** Another wording of a text of its source: trained on with it, and never scored. */
  readonly isReworded?: boolean;
}
