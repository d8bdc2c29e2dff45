import type { ModelChoice } from '@lethe/protocol';
import { toldWords } from '../words/told.ts';

/** What a model may be told, in words. */
export const toldOf = ({ runs, mode }: Pick<ModelChoice, 'runs' | 'mode'>): string =>
  runs === 'cloud' ? toldWords[mode ?? 'masked'] : toldWords[runs];
