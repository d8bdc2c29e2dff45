export type AlertKind = 'threshold' | 'anomaly' | 'drift';

/** From what is worth a note to what should be looked at now. */
export const SEVERITIES = Object.freeze(['info', 'warning', 'critical'] as const);

export type Severity = (typeof SEVERITIES)[number];

export const rankOf = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** What one detector says of one value. */
export interface Finding {
  readonly kind: AlertKind;
  readonly severity: Severity;
  readonly value: number;
  /**
   * An anomaly's distance from the median in robust standard deviations; a drift's step in standard
   * deviations, or its Kolmogorov-Smirnov distance in [0, 1] where the shape changed; a threshold's
   * distance beyond the limit, in the metric's own unit. Never negative.
   */
  readonly score: number;
  readonly message: string;
}

/** What an alert holds of one kind. */
export interface KindSeen {
  readonly kind: AlertKind;
  /** When its newest finding came, epoch milliseconds. */
  readonly at: number;
  /** The greatest so far. */
  readonly severity: Severity;
}

/** One time of trouble of one metric, from its first finding until the metric was quiet for a while. */
export interface Alert extends Finding {
  /** Ordinal since the monitor began, from 1. */
  readonly id: number;
  readonly metric: string;
  /** When it opened, epoch milliseconds. */
  readonly at: number;
  /** When it closed; null while it is open. */
  readonly endedAt: number | null;
  /** Kinds of its findings, in the order they came. */
  readonly kinds: readonly KindSeen[];
  /** How many findings it holds. */
  readonly findings: number;
}
