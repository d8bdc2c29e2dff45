/** Where a value came from, strongest first. */
export const ORIGINS = ['flag', 'environment', 'file', 'default'] as const;

export type Origin = (typeof ORIGINS)[number];

/** One value that somebody gave, not yet checked. */
export interface GivenSetting {
  readonly key: string;
  readonly value: unknown;
  readonly origin: Origin;
  /** The flag, the variable or the file, for error messages. */
  readonly place: string;
}
