import type { Direction, SignalName } from './signal-names.ts';

/** A place in the judged text, in UTF-16 code units, with what was found there. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  /** Which rule or classifier found it. */
  readonly ruleId: string;
}

/** One signal of one text. */
export interface SignalScore {
  /** In [0, 1]. */
  readonly score: number;
  readonly findings: readonly Finding[];
}

/** Who wrote a text: an operator's own instructions are not an attack, retrieved text may hold one. */
export type Role = 'user' | 'assistant' | 'system' | 'tool' | 'retrieved';

export interface SignalRequest {
  readonly text: string;
  readonly direction: Direction;
  readonly role: Role;
}

/** Measures some signals of a text. One that throws leaves its signals unscored. */
export interface Detector {
  readonly id: string;
  readonly signals: readonly SignalName[];
  /** A signal that is not named scores 0. */
  detect(request: SignalRequest): Partial<Record<SignalName, SignalScore>>;
  /** Follows a text that arrives word by word; absent where nothing can be told before a sentence ends. */
  watch?(): Watch;
}

/** Whether a finding is under way in a text that is still arriving. Constant work a word. */
export interface Watch {
  /** Takes the next whole words; true where they may complete a finding. */
  push(words: string): boolean;
  /** The sentence is over: what was under way is not any more. */
  endSentence(): void;
  /** Whether the next words may complete a finding. */
  readonly open: boolean;
}
