import {
  addModel,
  findInstalled,
  type LocalRuntime,
  listInstalled,
  loadModel,
  removeInstalled,
  type Shelf,
} from '@lethe/models';
import type { AddedModel } from '@lethe/protocol';
import type { InstallationKey } from '@lethe/vault';
import type { Config } from '../config/settings.ts';
import type { AddedModelsPort } from '../ports.ts';
import { createInstalledModels, type InstalledModels } from './installed-models.ts';
import { createModelAdditions } from './model-additions.ts';

export interface LocalModels extends AddedModelsPort {
  readonly installed: InstalledModels;
  close(): Promise<void>;
}

export interface LocalModelsOptions {
  readonly config: Pick<Config, 'model'>;
  readonly shelf: Shelf;
  readonly installation: Pick<InstallationKey, 'sign' | 'verify' | 'keyId'>;
  /** Answers by itself. */
  readonly own: Pick<LocalRuntime, 'id'>;
  readonly report: (error: unknown) => void;
}

/** The models on the shelf of an installation: asked, added and removed while Lethe runs. */
export function openLocalModels(options: LocalModelsOptions): LocalModels {
  const { config, shelf, installation, own, report } = options;
  const { contextTokens: context, threads } = config.model;
  const installed = createInstalledModels({
    ownId: own.id,
    list: async () => (await listInstalled(shelf)).map(({ id }) => id),
    load: (id) => loadModel({ id, shelf, installation, context, threads }),
  });
  const additions = createModelAdditions({
    add: (file) => addModel({ ...file, shelf, installation }),
    report,
  });

  /** Only what carries this installation's signature is told. */
  async function describe(id: string): Promise<AddedModel | null> {
    try {
      const { manifest } = await findInstalled(shelf, id, installation);
      const { architecture, licence, files, parameters, contextTokens } = manifest;
      return {
        ...{ id, architecture, licence },
        ...{ parameters: Number(parameters), contextTokens: Number(contextTokens) },
        files: Object.entries(files).map(([name, { bytes, sha256 }]) => ({ name, bytes, sha256 })),
      };
    } catch (error) {
      report(error);
      return null;
    }
  }

  return {
    installed,
    additions,
    async list() {
      const models = await listInstalled(shelf);
      const described = await Promise.all(models.map(({ id }) => describe(id)));
      return described.filter((one) => one !== null);
    },
    async remove(id) {
      await installed.unload(id);
      await removeInstalled(shelf, id);
    },
    async close() {
      await additions.stop();
      await installed.close();
    },
  };
}
