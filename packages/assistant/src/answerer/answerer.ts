import type { Runtime } from '@lethe/models';
import type { AxisValues, Routed, ServerMessage, TurnReceipt } from '@lethe/protocol';

/** Who answers one turn, and what of it left the machine. */
export interface Answerer {
  readonly runtime: Runtime;
  /** The connection it is behind: only what that one may be told is. Null for Lethe's own model. */
  readonly connection: string | null;
  /** Whether what is asked leaves its owner's machines. */
  readonly leaves: boolean;
  /** Asked once the answer is over. */
  readonly left: () => Left;
  /** Requests that left since this was asked last; asked whenever the answer goes on. */
  readonly takeLeft: () => readonly LeftRequest[];
  /** Where it was chosen for the turn; absent where its name was said. */
  readonly chosen?: Chosen;
}

/** How an answerer was chosen, and who wants to know what came of it. */
export interface Chosen {
  readonly routed: Routed;
  /** Told at most once: the receipt of the answer, or null where there is none. */
  readonly over: (receipt: TurnReceipt | null) => void;
}

/** What an answer took with it. */
export interface Left {
  readonly bytes: number;
  /** Spans that were replaced before. */
  readonly masked: number;
}

/** A request that left, as the person it belongs to may see it once. */
export type LeftRequest = Pick<Extract<ServerMessage, { type: 'turnLeft' }>, 'receipt' | 'bodies'>;

export interface AnswererRequest {
  readonly userId: string;
  readonly conversationId: string;
  readonly turnId: string;
  /** The id of a model; absent where it was not said. */
  readonly model: string | undefined;
  readonly text: string;
  /** What was said in the conversation before, oldest first. */
  readonly earlier: readonly { readonly text: string; readonly answer: string }[];
  /** How its person wants to be answered. */
  readonly axes: AxisValues;
  /** Whether another answer is asked for to a message that has one. */
  readonly isAgain: boolean;
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
  takeLeft: () => [],
});
