import type {
  AuditKept,
  LetGo,
  ModelShelf,
  Monitor,
  PresetName,
  RestingRuntime,
  RotateOldKeys,
  SealedShelf,
  SleepTime,
} from '@lethe/sleep';
import type { Store } from '@lethe/store';

/** How Lethe sleeps, as its owner set it. */
export interface SleepSettings {
  readonly preset: PresetName;
  /** Whether it falls asleep by itself. */
  readonly automatic: boolean;
  /** Cron pattern of the nightly deep sleep; null for none. */
  readonly schedule: string | null;
  /** `HH:MM`: when it may sleep by itself. */
  readonly quiet: { readonly from: string; readonly to: string };
  /** Time without an answer after which a light sleep begins, milliseconds. */
  readonly idleMs: number;
  /** The share of an idle conversation's cache that is kept, in (0, 1]. */
  readonly cacheShare: number;
  /** Memory of the process from which caches are dropped, in millions of bytes. */
  readonly memoryMegabytes: number;
  /** Tokens that models may read in one sleep. */
  readonly tokens: number;
}

/** What sleep needs of everything else. */
export interface SleepPorts {
  readonly store: Store;
  readonly shelf: SealedShelf;
  readonly runtime: RestingRuntime;
  readonly monitor: Monitor;
  readonly settings: SleepSettings;
  readonly dataDirectory: string;
  /** Path of the dated list of weaknesses, which need not be there. */
  readonly advisories: string;
  /** Versions of the packages that are installed, by name. */
  readonly installed: () => Promise<ReadonlyMap<string, readonly string[]>>;
  readonly models: ModelShelf;
  readonly verifyRules: () => Promise<unknown>;
  readonly audit: AuditKept;
  /** Deletes what was kept long enough. */
  readonly letGo: LetGo;
  readonly rotate: RotateOldKeys;
  readonly memoryBytes: () => number;
  readonly time: SleepTime;
  readonly randomId: () => string;
  /** Told of every fault, for the log. */
  readonly onFault: (error: unknown) => void;
}
