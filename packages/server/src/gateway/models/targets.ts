import type { LocalRuntime, Runtime } from '@lethe/models';
import { errors } from '../../errors.ts';
import type { InstalledModels } from '../../local-models/installed-models.ts';
import { type Caller, mayAsk } from '../caller/caller.ts';
import { type ConnectedModel, findConnectedModel } from './connected-model.ts';
import type { OpenConnections } from './connections.ts';

/** A model that can be asked: the one that runs in Lethe, or one behind a connection. */
export type Target =
  | { readonly kind: 'runtime'; readonly id: string; readonly runtime: Runtime | LocalRuntime }
  | ({ readonly kind: 'connection'; readonly id: string } & ConnectedModel);

export const AUTO = 'auto';

export interface Targets {
  /** @throws MODEL_NOT_ALLOWED, MODEL_UNKNOWN */
  find(modelId: string, caller: Caller): Promise<Target>;
  /** Ids of all that the caller may ask. */
  ids(caller: Pick<Caller, 'models'>): Promise<readonly string[]>;
  /** What can answer the caller at once, that of Lethe first: an added model has to be loaded before. */
  list(caller: Pick<Caller, 'models'>): Promise<readonly Target[]>;
}

export function createTargets({
  runtime,
  connections,
  installed,
}: {
  runtime: () => Runtime | LocalRuntime;
  connections: OpenConnections;
  installed: Pick<InstalledModels, 'ids' | 'find'>;
}): Targets {
  const own = (): Target => ({
    kind: 'runtime',
    id: runtime().describe().id,
    runtime: runtime(),
  });

  async function findConnected(modelId: string): Promise<Target | null> {
    const found = await findConnectedModel(modelId, connections);
    return found && { kind: 'connection', id: modelId, ...found };
  }

  async function findInstalled(modelId: string): Promise<Target | null> {
    const found = await installed.find(modelId);
    return found && { kind: 'runtime', id: modelId, runtime: found };
  }

  const isInstalled = async (modelId: string): Promise<boolean> =>
    (await installed.ids()).includes(modelId);

  async function list(caller: Pick<Caller, 'models'>): Promise<readonly Target[]> {
    const connected = (await connections.list()).flatMap(({ models, ...connection }) =>
      models.map(
        (model): Target => ({
          ...{ kind: 'connection', id: `${connection.id}/${model}` },
          ...{ connection, model },
        }),
      ),
    );
    return [own(), ...connected].filter(({ id }) => mayAsk(caller, id));
  }

  return {
    list,
    async find(modelId, caller) {
      // Whoever may not ask a model does not have it loaded.
      if (!mayAsk(caller, modelId) && (await isInstalled(modelId)))
        throw errors.MODEL_NOT_ALLOWED();
      const target =
        own().id === modelId
          ? own()
          : ((await findConnected(modelId)) ?? (await findInstalled(modelId)));
      if (target === null) throw errors.MODEL_UNKNOWN();
      if (!mayAsk(caller, modelId)) throw errors.MODEL_NOT_ALLOWED();
      return target;
    },
    async ids(caller) {
      const added = (await installed.ids()).filter((id) => mayAsk(caller, id));
      return [...(await list(caller)).map(({ id }) => id), ...added];
    },
  };
}

/** Those elsewhere, and those of the owner: their own servers are stronger than the model that comes with Lethe. */
export const byPlace = (targets: readonly Target[]): { cloud: Target[]; local: Target[] } => ({
  cloud: targets.filter((one) => !isNear(one)),
  local: targets.filter(isNear).toSorted((one, other) => rank(one) - rank(other)),
});

const rank = ({ kind }: Target): number => (kind === 'connection' ? 0 : 1);

/** Whether a target stays with its owner, so that nothing is masked. */
export const isNear = (target: Target): boolean =>
  target.kind === 'runtime' || target.connection.runs === 'local';
