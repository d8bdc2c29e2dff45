import type { ModelDescription } from '@lethe/protocol';

/** What is written of a conversation to a model elsewhere is bounded by units, not by its context. */
const CONTEXT_TOKENS = 16_384;

/** What is known of a model behind a connection. */
export const describeConnected = (id: string, runs: 'local' | 'cloud'): ModelDescription => ({
  ...{ id, architecture: 'unknown', parameters: 0, licence: 'unknown' },
  ...{ contextTokens: CONTEXT_TOKENS, manifestSha256: null, runs },
});
