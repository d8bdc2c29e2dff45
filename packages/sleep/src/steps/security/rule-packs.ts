import { isCodedError } from '@lethe/protocol';
import type { Step } from '../step.ts';
import { checkStep } from './check-step.ts';

/** Reads rules and weights that judge texts as at a start, against what is pinned; throws a coded error. */
export const rulePacksStep = (verify: () => Promise<unknown>): Step =>
  checkStep({
    name: 'rulePacks',
    async look() {
      try {
        await verify();
        return {};
      } catch (error) {
        if (!isCodedError(error)) throw error;
        return {
          findings: [{ kind: 'rulesChanged', severity: 'critical', message: error.message }],
        };
      }
    },
  });
