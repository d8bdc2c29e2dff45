import type { NanoFacts, Style } from '@lethe/models';
import type { TurnReceipt } from '@lethe/protocol';
import type { TurnMeasures } from '../turn/measures.ts';

/** One message and its answer, in memory only. */
export interface Turn {
  readonly turnId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly text: string;
  /** What was said so far; after a failure what was said until then. */
  answer: string;
  /** Null while the answer is being made and after it failed. */
  receipt: TurnReceipt | null;
  /** The style the answer was asked for in. */
  style: Style;
  /** What the model is told of Lethe's own state, where the message asks about it. */
  facts?: NanoFacts | undefined;
  /** What its writer had remembered and the message is about. */
  readonly memories?: readonly string[];
  readonly measures: TurnMeasures;
}

export interface Conversation {
  readonly userId: string;
  readonly id: string;
  /** Names the conversation towards the model: never given twice, not even for the same `id`. */
  readonly memoryId: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  lastTurnAt: number;
  turns: Turn[];
  /** By `bytesOf`, kept as turns come, grow and go. */
  bytes: number;
  /** Ends the running answer; null when none is running. */
  running: AbortController | null;
}

const BYTES_PER_UNIT = 2;
/** Receipt, verdicts, features and the objects around them: a generous estimate. */
const BYTES_PER_TURN = 4096;

/** Memory a turn counts for, bytes. */
export const bytesOf = (turn: Pick<Turn, 'text' | 'answer'>): number =>
  BYTES_PER_TURN + BYTES_PER_UNIT * (turn.text.length + turn.answer.length);

/** Memory a piece of text counts for, bytes. */
export const bytesOfText = (text: string): number => BYTES_PER_UNIT * text.length;

export const isIdle = (conversation: Conversation): boolean => conversation.running === null;
