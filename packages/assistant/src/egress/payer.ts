/** Most of each a UTC day; null for no bound. One dollar or euro is a hundred million microcents. */
export interface BudgetLimits {
  readonly callsPerDay: number | null;
  readonly tokensPerDay: number | null;
  readonly microcentsPerDay: number | null;
}

/** Whom an egress belongs to: its receipt is theirs, and its cost counts against their key. */
export interface Payer {
  readonly userId: string;
  /** The API key, where one was shown. */
  readonly keyId?: string;
  /** What the key may spend; a payer without a key has no bounds here. */
  readonly limits?: BudgetLimits;
}
