import type { ModelSource } from '../manifest/read-verified.ts';
import { NANO_MANIFEST_SHA256, NANO_SMALL_MANIFEST_SHA256 } from '../nano/pinned.ts';

/** The model that answers by default, trusted by the hash in its source. */
export const SHIPPED_NANO: ModelSource = {
  directory: new URL('../../weights/nano/', import.meta.url),
  manifestSha256: NANO_MANIFEST_SHA256,
};

/** A model of about half the size, for slow machines and for comparisons. */
export const SHIPPED_NANO_SMALL: ModelSource = {
  directory: new URL('../../weights/nano-small/', import.meta.url),
  manifestSha256: NANO_SMALL_MANIFEST_SHA256,
};

/** All models that come with Lethe, by id. */
export const SHIPPED_MODELS: ReadonlyMap<string, ModelSource> = new Map([
  ['local/nano', SHIPPED_NANO],
  ['local/nano-small', SHIPPED_NANO_SMALL],
]);
