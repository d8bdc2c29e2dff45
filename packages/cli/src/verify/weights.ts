import {
  listInstalled,
  SHIPPED_MODELS,
  type Shelf,
  verifyInstalled,
  verifyModel,
} from '@lethe/models';
import { isCodedError } from '@lethe/protocol';
import type { InstallationKey } from '@lethe/vault';
import type { Check } from './check.ts';

/** Whether every byte of every model that comes with Lethe is the one that was published. */
export const checkWeights = (): Promise<Check> =>
  checkModels({
    check: 'weights',
    ids: [...SHIPPED_MODELS.keys()],
    verify: (id) => verifyModel(id),
    trust: 'as published',
  });

/** Whether every byte of every model that was added is the one that this installation signed. */
export async function checkAddedWeights(
  shelf: Shelf,
  installation: Pick<InstallationKey, 'verify'>,
): Promise<Check> {
  return checkModels({
    check: 'added weights',
    ids: (await listInstalled(shelf)).map(({ id }) => id),
    verify: (id) => verifyInstalled(shelf, id, installation),
    trust: 'as signed when added',
  });
}

interface CheckModelsOptions {
  readonly check: string;
  readonly ids: readonly string[];
  readonly verify: (id: string) => Promise<unknown>;
  readonly trust: string;
}

async function checkModels({ check, ids, verify, trust }: CheckModelsOptions): Promise<Check> {
  const findings: string[] = [];
  for (const id of ids) {
    try {
      await verify(id);
    } catch (error) {
      if (!isCodedError(error)) throw error;
      findings.push(`${id}: ${error.message}`);
    }
  }
  const whole = ids.length === 0 ? 'none' : `${ids.join(', ')} ${trust}`;
  return {
    check,
    outcome: findings.length === 0 ? 'ok' : 'problem',
    detail: findings.length === 0 ? whole : `${findings.length} of ${ids.length} cannot be trusted`,
    findings,
  };
}
