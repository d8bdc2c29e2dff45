import type { Llama } from '../llama/model.ts';
import type { Compressed } from '../runtime/model.ts';
import type { ConversationCache } from './conversation-caches.ts';
import { keptSlots, RECENT, type Retention } from './retention.ts';

/**
 * Leaves keys and values of the tokens that matter most in a conversation's cache. Positions stay what they
 * were, so the conversation goes on where it stood.
 *
 * @throws KV_RETENTION_INVALID; nothing is changed then
 */
export function compressCache(
  llama: Llama,
  cache: ConversationCache,
  retention: Retention,
): Compressed {
  const before = cache.used;
  // Refuses what cannot be meant before anything is computed.
  const newest = keptSlots(before, retention);
  const kept = retention.policy === 'recent' ? newest : heavySlots(llama, cache, retention);
  llama.compact(cache.keyValues, kept);
  for (const [slot, from] of kept.entries()) cache.positions[slot] = cache.positions[from]!;
  cache.used = kept.length;
  return { before, after: kept.length };
}

/** Looks back from the newest tokens, as far as none between them was left out. */
function heavySlots(llama: Llama, cache: ConversationCache, retention: Retention): Int32Array {
  const { used, length, positions } = cache;
  const most = Math.min(retention.recent ?? RECENT, used);
  let window = 0;
  while (window < most && positions[used - 1 - window] === length - 1 - window) window++;
  if (window === 0) return keptSlots(used, retention);
  const range = { from: length - window, to: length, slot: used - window };
  const { mass } = llama.observe(cache.keyValues, cache.tokens, range);
  return keptSlots(used, retention, mass);
}
