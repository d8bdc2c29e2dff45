import type { AdaptationModel } from '@lethe/interaction';

/** Puts an adaptation on the history; beyond `limit` the oldest leaves. */
export const remember = (
  history: readonly AdaptationModel[],
  adaptation: AdaptationModel,
  limit: number,
): readonly AdaptationModel[] => [...history, adaptation].slice(-limit);
