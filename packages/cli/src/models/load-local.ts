import type { LocalRuntime } from '@lethe/models';
import type { Terminal } from '../terminal.ts';
import { type ShelfFlags, withSignedShelf } from './shelf.ts';

/**
 * Loads a model of this machine: one that came with Lethe, or an added one that its signature vouches for.
 *
 * @throws MODEL_UNKNOWN, MODEL_UNTRUSTED, KEYRING_ABSENT, KEYRING_IN_USE
 */
export async function loadLocal(
  id: string,
  flags: ShelfFlags,
  terminal: Terminal,
): Promise<LocalRuntime> {
  const { loadNano, loadModel, SHIPPED_MODELS } = await import('@lethe/models');
  const shipped = SHIPPED_MODELS.get(id);
  if (shipped) return loadNano(shipped);
  return withSignedShelf(flags, terminal, (signed) => loadModel({ id, ...signed }));
}
