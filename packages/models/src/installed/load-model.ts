import type { InstallationKey } from '@lethe/vault';
import { type LoadLlamaCppOptions, loadLlamaCpp } from '../llama-cpp/load-llama-cpp.ts';
import { loadNano } from '../nano/load-nano.ts';
import type { LocalRuntime } from '../runtime/runtime.ts';
import { SHIPPED_MODELS } from '../shipped/models.ts';
import { findInstalled } from './installed-models.ts';
import type { Shelf } from './shelf.ts';

export interface LoadModelOptions extends Pick<LoadLlamaCppOptions, 'context' | 'threads'> {
  /** Such as `local/nano` or `local/NAME`. */
  readonly id: string;
  readonly shelf: Shelf;
  readonly installation: Pick<InstallationKey, 'verify'>;
}

/**
 * Loads a model that came with Lethe or was added, and resolves when it can answer. Nothing is loaded
 * that fails its verification.
 *
 * @throws MODEL_UNKNOWN, MODEL_UNTRUSTED, what `loadNano` and `loadLlamaCpp` throw
 */
export async function loadModel({
  id,
  shelf,
  installation,
  context,
  threads,
}: LoadModelOptions): Promise<LocalRuntime> {
  const shipped = SHIPPED_MODELS.get(id);
  if (shipped) return loadNano(shipped);
  const { source, format } = await findInstalled(shelf, id, installation);
  return format === 'gguf' ? loadLlamaCpp({ ...source, context, threads }) : loadNano(source);
}
