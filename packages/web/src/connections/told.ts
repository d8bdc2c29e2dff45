import type { ModelChoice } from '@lethe/protocol';
import { words } from '../words/words.ts';

/** What a model may be told, in words. */
export const toldOf = ({ runs, mode }: Pick<ModelChoice, 'runs' | 'mode'>): string => {
  const { told } = words.connections;
  return runs === 'cloud' ? told[mode ?? 'masked'] : told[runs];
};
