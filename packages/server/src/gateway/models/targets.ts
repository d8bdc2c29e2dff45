import type { LocalRuntime, Runtime } from '@lethe/models';
import { errors } from '../../errors.ts';
import { type Caller, mayAsk } from '../caller/caller.ts';
import { type OpenConnection, type OpenConnections, UPSTREAM } from './connections.ts';

/** A model that can be asked: the one that runs in Lethe, or one behind a connection. */
export type Target =
  | { readonly kind: 'runtime'; readonly id: string; readonly runtime: Runtime | LocalRuntime }
  | {
      readonly kind: 'connection';
      readonly id: string;
      readonly connection: Omit<OpenConnection, 'models'>;
      /** The model's name at the other end. */
      readonly model: string;
    };

export const AUTO = 'auto';

/** Longest name of a model. */
const LONGEST_MODEL = 128;

export interface Targets {
  /** @throws MODEL_NOT_ALLOWED, MODEL_UNKNOWN */
  find(modelId: string, caller: Caller): Promise<Target>;
  /** All that the caller may ask, those of Lethe first. */
  list(caller: Caller): Promise<readonly Target[]>;
}

export function createTargets({
  runtime,
  connections,
}: {
  runtime: () => Runtime | LocalRuntime;
  connections: OpenConnections;
}): Targets {
  const own = (): Target => ({
    kind: 'runtime',
    id: runtime().describe().id,
    runtime: runtime(),
  });

  async function findConnected(modelId: string): Promise<Target | null> {
    const slash = modelId.indexOf('/');
    const model = modelId.slice(slash + 1);
    if (slash <= 0 || model === '' || model.length > LONGEST_MODEL) return null;
    const connection = await connections.find(modelId.slice(0, slash));
    if (connection === null) return null;
    const isListed =
      connection.id === UPSTREAM ||
      connection.models.length === 0 ||
      connection.models.includes(model);
    return isListed ? { kind: 'connection', id: modelId, connection, model } : null;
  }

  return {
    async find(modelId, caller) {
      const target = own().id === modelId ? own() : await findConnected(modelId);
      if (target === null) throw errors.MODEL_UNKNOWN();
      if (!mayAsk(caller, modelId)) throw errors.MODEL_NOT_ALLOWED();
      return target;
    },
    async list(caller) {
      const connected = (await connections.list()).flatMap(({ models, ...connection }) =>
        models.map(
          (model): Target => ({
            ...{ kind: 'connection', id: `${connection.id}/${model}` },
            ...{ connection, model },
          }),
        ),
      );
      return [own(), ...connected].filter(({ id }) => mayAsk(caller, id));
    },
  };
}

/** Whether a target stays with its owner, so that nothing is masked. */
export const isNear = (target: Target): boolean =>
  target.kind === 'runtime' || target.connection.runs === 'local';
