import { errors } from '../errors.ts';

/** How long and how thoroughly Lethe sleeps. */
export interface SleepPreset {
  /** Seconds of a light and of a deep sleep, at most. */
  readonly lightSeconds: number;
  readonly deepSeconds: number;
}

/** The three ways to be used: always on, in batches, with somebody waiting. */
export const SLEEP_PRESETS = Object.freeze({
  continuous: { lightSeconds: 300, deepSeconds: 1800 },
  batch: { lightSeconds: 600, deepSeconds: 3600 },
  interactive: { lightSeconds: 60, deepSeconds: 600 },
}) satisfies Readonly<Record<string, SleepPreset>>;

export type PresetName = keyof typeof SLEEP_PRESETS;

/** @throws SLEEP_PRESET_UNKNOWN */
export function presetOf(name: string): SleepPreset {
  if (!Object.hasOwn(SLEEP_PRESETS, name))
    throw errors.SLEEP_PRESET_UNKNOWN({ known: Object.keys(SLEEP_PRESETS) });
  return SLEEP_PRESETS[name as PresetName];
}
