import type { ConstitutionOptions } from '@lethe/assistant';
import type { Config } from '../config/settings.ts';

/** Which models judge and reword beside the detectors, by the settings. */
export const modelsOf = (
  settings: Config['constitution'],
): Required<Pick<ConstitutionOptions, 'secondOpinion' | 'revise' | 'callsPerDay'>> => ({
  secondOpinion: { model: settings.judgeModel, timeoutMs: settings.judgeSeconds * 1000 },
  revise: {
    by: settings.revise,
    model: settings.reviseModel,
    totalMs: settings.reviseSeconds * 1000,
  },
  callsPerDay: settings.callsPerDay,
});
