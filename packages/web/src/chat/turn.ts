import type { ConversationTurn, TurnReceipt } from '@lethe/protocol';

/** Where a turn stands. `lost`: the server never got it, or its answer was not finished. */
export type TurnStatus = 'sent' | 'queued' | 'answering' | 'finished' | 'failed' | 'lost';

/** One message and its answer, as the page shows them. */
export interface Turn {
  readonly turnId: string;
  readonly at: number;
  readonly text: string;
  readonly answer: string;
  readonly status: TurnStatus;
  /** Others ahead while `queued`. */
  readonly position: number;
  readonly receipt: TurnReceipt | null;
  /** What was shown of an answer that was stopped and replaced; in this window only. */
  readonly withdrawn: string | null;
  /** What was shown of an answer before it was reworded; in this window only. */
  readonly reworded: string | null;
  /** Whether another wording of the answer is looked for. */
  readonly revising: boolean;
  /** Why it failed, in the server's words, and when a retry makes sense (epoch milliseconds). */
  readonly failure: { readonly message: string; readonly retryAt: number | null } | null;
  /** True once the connection that carried it is gone: its pieces may be incomplete. */
  readonly detached: boolean;
}

export const newTurn = ({ turnId, at, text }: Pick<Turn, 'turnId' | 'at' | 'text'>): Turn => ({
  turnId,
  at,
  text,
  answer: '',
  status: 'sent',
  position: 0,
  receipt: null,
  withdrawn: null,
  reworded: null,
  revising: false,
  failure: null,
  detached: false,
});

export const isRunning = ({ status }: Turn): boolean =>
  status === 'sent' || status === 'queued' || status === 'answering';

/** A turn as the server remembers it; without a receipt its answer is still being made. */
export const rememberedTurn = (turn: ConversationTurn): Turn => ({
  ...newTurn(turn),
  answer: turn.answer,
  receipt: turn.receipt,
  status: turn.receipt === null ? 'answering' : 'finished',
  detached: turn.receipt === null,
});
