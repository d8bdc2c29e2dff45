import type { Runtime } from '@lethe/models';

/** Who answers one turn, and what of it left the machine. */
export interface Answerer {
  readonly runtime: Runtime;
  /** The connection it is behind: only what that one may be told is. Null for Lethe's own model. */
  readonly connection: string | null;
  /** Whether what is asked leaves its owner's machines. */
  readonly leaves: boolean;
  /** Asked once the answer is over. */
  readonly left: () => Left;
}

/** What an answer took with it. */
export interface Left {
  readonly bytes: number;
  /** Spans that were replaced before. */
  readonly masked: number;
}

export interface AnswererRequest {
  readonly userId: string;
  /** The id of a model; absent where it was not said. */
  readonly model: string | undefined;
}

/** @throws coded errors where the model is unknown or may not be asked */
export type ChooseAnswerer = (request: AnswererRequest) => Promise<Answerer>;

const NOTHING: Left = Object.freeze({ bytes: 0, masked: 0 });

/** A model of Lethe itself: nothing leaves. */
export const ownAnswerer = (runtime: Runtime): Answerer => ({
  runtime,
  connection: null,
  leaves: false,
  left: () => NOTHING,
});
