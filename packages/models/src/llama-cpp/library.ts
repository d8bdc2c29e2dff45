import { errors } from '../errors.ts';

export type LlamaCppLibrary = typeof import('node-llama-cpp');

/**
 * The optional library that runs GGUF models.
 *
 * @throws LLAMA_CPP_MISSING where it is not installed, and its own error where it cannot be loaded.
 */
export async function importLlamaCpp(
  load: () => Promise<LlamaCppLibrary> = () => import('node-llama-cpp'),
): Promise<LlamaCppLibrary> {
  try {
    return await load();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw errors.LLAMA_CPP_MISSING(undefined, { cause });
  }
}
