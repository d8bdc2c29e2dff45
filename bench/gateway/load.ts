/** What is asked, and how. */
export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly model: string;
  readonly stream: boolean;
  /** Whether every message is one that was not sent before. */
  readonly fresh: boolean;
  readonly connections: number;
  readonly requests: number;
}

/** Milliseconds to the whole answer and to its first byte, and requests a second. */
export interface Loaded {
  readonly whole: readonly number[];
  readonly firstByte: readonly number[];
  readonly perSecond: number;
  readonly failed: number;
}
