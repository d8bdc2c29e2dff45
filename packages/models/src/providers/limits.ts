/** Bounds of one request to a provider: milliseconds and bytes. */
export interface ProviderLimits {
  readonly connectMs: number;
  /** Until a stream begins. What is not streamed may take its whole time to begin. */
  readonly firstByteMs: number;
  /** Between two pieces of an answer. */
  readonly gapMs: number;
  /** From the first try to the last byte. */
  readonly totalMs: number;
  readonly requestBytes: number;
  /** Of an answer that is not streamed. */
  readonly responseBytes: number;
  /** Of a whole stream. */
  readonly streamBytes: number;
  /** Of one event of a stream, UTF-16 code units. */
  readonly eventUnits: number;
  /** Connections open at once. */
  readonly connections: number;
}

const MEBI = 1024 * 1024;

export const CLOUD_LIMITS: ProviderLimits = Object.freeze({
  connectMs: 5_000,
  firstByteMs: 30_000,
  gapMs: 30_000,
  totalMs: 600_000,
  requestBytes: 32 * MEBI,
  responseBytes: 32 * MEBI,
  streamBytes: 64 * MEBI,
  eventUnits: 4 * MEBI,
  connections: 128,
});

/** A server here may have to load its model first, and reads a long prompt slowly. */
export const LOCAL_LIMITS: ProviderLimits = Object.freeze({
  ...CLOUD_LIMITS,
  firstByteMs: 300_000,
  gapMs: 120_000,
});

/** Limits between 1 and what is allowed at most; what is not a number counts as not given. */
export function clampLimits(
  runs: 'cloud' | 'local',
  asked: Partial<ProviderLimits> = {},
): ProviderLimits {
  const most = runs === 'cloud' ? CLOUD_LIMITS : LOCAL_LIMITS;
  const clamped = Object.entries(most).map(([name, limit]) => {
    const value = asked[name as keyof ProviderLimits];
    const isNumber = typeof value === 'number' && !Number.isNaN(value);
    return [name, isNumber ? Math.min(Math.max(Math.floor(value), 1), limit) : limit];
  });
  return Object.freeze(Object.fromEntries(clamped)) as ProviderLimits;
}
