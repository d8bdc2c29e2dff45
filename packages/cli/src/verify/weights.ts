import { SHIPPED_MODELS, verifyModel } from '@lethe/models';
import { isCodedError } from '@lethe/protocol';
import type { Check } from './check.ts';

/** Whether every byte of every model that comes with Lethe is the one that was published. */
export async function checkWeights(): Promise<Check> {
  const findings: string[] = [];
  for (const id of SHIPPED_MODELS.keys()) {
    try {
      await verifyModel(id);
    } catch (error) {
      if (!isCodedError(error)) throw error;
      findings.push(`${id}: ${error.message}`);
    }
  }
  const ids = [...SHIPPED_MODELS.keys()].join(', ');
  return {
    check: 'weights',
    outcome: findings.length === 0 ? 'ok' : 'problem',
    detail: findings.length === 0 ? `${ids} as published` : `${findings.length} models changed`,
    findings,
  };
}
