import { createHash, timingSafeEqual } from 'node:crypto';
import type { Cycle, JournalEntry } from '@lethe/store';
import { errors } from '../errors.ts';
import type { SleepStatistics } from '../statistics/statistics.ts';
import type { Json } from '../steps/step.ts';

/** Everything sleep knows, in one document. */
export interface SleepStateDocument {
  /** The model it was measured with, by its reduced id. */
  readonly model: string;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly statistics: SleepStatistics;
  /** Thresholds, windows and histories of the monitor, as it gave them. */
  readonly monitor: Json;
  /** The newest sleeps with what their steps did, newest first, at most 100. */
  readonly history: readonly { readonly cycle: Cycle; readonly entries: readonly JournalEntry[] }[];
}

export const STATE_VERSION = 1;

/** Largest document, bytes. */
export const MAX_STATE_BYTES = 32 * 1024 * 1024;

const DIGEST_CHARACTERS = 64;
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of the rest in hexadecimal, a line break, then JSON with its version. */
export function writeState(state: SleepStateDocument): Uint8Array {
  const json = JSON.stringify({ version: STATE_VERSION, ...state });
  return new TextEncoder().encode(`${digest(json)}\n${json}`);
}

/** @throws SLEEP_STATE_DAMAGED, SLEEP_STATE_VERSION */
export function readState(bytes: Uint8Array): SleepStateDocument {
  const text = new TextDecoder().decode(bytes);
  const json = text.slice(DIGEST_CHARACTERS + 1);
  const given = Buffer.from(text.slice(0, DIGEST_CHARACTERS + 1));
  const expected = Buffer.from(`${digest(json)}\n`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw errors.SLEEP_STATE_DAMAGED();
  const { version, ...state } = JSON.parse(json) as SleepStateDocument & { version: number };
  if (version !== STATE_VERSION)
    throw errors.SLEEP_STATE_VERSION({ found: version, known: STATE_VERSION });
  return state;
}
