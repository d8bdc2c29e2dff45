import { KEY_CLASSES, type KeyEvent } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { LATEST_KEY_MS } from './key-times.ts';

/** Two listeners may report one moment a little apart; more than this is no jitter. */
const JITTER_MS = 1000;

const CLASSES: ReadonlySet<string> = new Set(KEY_CLASSES);

/**
 * Returns the events by key-down time, the only order the measures accept.
 *
 * @throws KEYS_TOO_MANY, KEYS_NOT_FINITE, KEYS_OUT_OF_RANGE, KEYS_UP_BEFORE_DOWN, KEYS_OUT_OF_ORDER
 * (an event more than a second before one already seen), KEYS_UNKNOWN_CLASS
 */
export function checkKeys(
  keys: readonly KeyEvent[],
  { maximum }: { maximum: number },
): readonly KeyEvent[] {
  if (keys.length > maximum) throw errors.KEYS_TOO_MANY({ maximum });
  let latest = 0;
  let sorted = true;
  for (const key of keys) {
    checkKey(key);
    if (key[0] < latest - JITTER_MS) throw errors.KEYS_OUT_OF_ORDER();
    if (key[0] < latest) sorted = false;
    latest = Math.max(latest, key[0]);
  }
  return sorted ? keys : keys.toSorted((a, b) => a[0] - b[0]);
}

function checkKey([down, up, keyClass]: KeyEvent): void {
  if (!Number.isFinite(down) || (up !== null && !Number.isFinite(up)))
    throw errors.KEYS_NOT_FINITE();
  if (down < 0 || down > LATEST_KEY_MS || (up !== null && up > LATEST_KEY_MS))
    throw errors.KEYS_OUT_OF_RANGE();
  if (up !== null && up < down) throw errors.KEYS_UP_BEFORE_DOWN();
  if (!CLASSES.has(keyClass)) throw errors.KEYS_UNKNOWN_CLASS();
}
