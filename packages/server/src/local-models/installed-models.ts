import type { LocalRuntime, Runtime } from '@lethe/models';
import { errors } from '../errors.ts';

/** The models that were added to this installation, beside the one it answers with by itself. */
export interface InstalledModels {
  /** Such as `local/NAME`. */
  ids(): Promise<readonly string[]>;
  /**
   * A model as one that can be asked; loaded when it is first needed, in place of the one asked before. Null
   * where there is none of that id.
   *
   * @throws LOCAL_MODEL_BUSY, and what loading a model throws
   */
  find(id: string): Promise<Runtime | null>;
  /** Whether it can answer at once. */
  isLoaded(id: string): boolean;
  /** Lets go of a model that is in memory. @throws LOCAL_MODEL_BUSY */
  unload(id: string): Promise<void>;
  /** What the loaded model remembers of a conversation is overwritten. */
  forget(conversationId: string): Promise<void>;
  close(): Promise<void>;
}

export interface InstalledModelsOptions {
  readonly list: () => Promise<readonly string[]>;
  readonly load: (id: string) => Promise<LocalRuntime>;
  /** Is always loaded, and not looked after here. */
  readonly ownId: string;
}

interface Loaded {
  readonly id: string;
  readonly runtime: LocalRuntime;
  answers: number;
}

const RETRY_SECONDS = 10;

/** One added model is in memory at a time: they may be as large as the machine. */
export function createInstalledModels({
  list,
  load,
  ownId,
}: InstalledModelsOptions): InstalledModels {
  let loaded: Loaded | null = null;
  let changing: Promise<unknown> = Promise.resolve();

  async function change(id: string): Promise<Loaded> {
    if (loaded?.id === id) return loaded;
    if (loaded !== null && loaded.answers > 0)
      throw errors.LOCAL_MODEL_BUSY(undefined, { retryAfterSeconds: RETRY_SECONDS });
    const before = loaded;
    loaded = null;
    await before?.runtime.close();
    loaded = { id, runtime: await load(id), answers: 0 };
    return loaded;
  }

  /** Holds a model in memory while it is used; one change after the other. */
  async function borrow(id: string): Promise<Loaded> {
    const borrowed = changing.then(async () => {
      const model = await change(id);
      model.answers += 1;
      return model;
    });
    changing = borrowed.catch(() => undefined);
    return borrowed;
  }

  async function* answer(
    id: string,
    options: Parameters<Runtime['generate']>[0],
  ): ReturnType<Runtime['generate']> & AsyncGenerator {
    const model = await borrow(id);
    try {
      yield* model.runtime.generate(options);
    } finally {
      model.answers -= 1;
    }
  }

  const forget = async (conversationId: string): Promise<void> =>
    loaded?.runtime.forget(conversationId);

  const ids = async () => (await list()).filter((id) => id !== ownId);

  return {
    ids,
    async find(id) {
      if (!(await ids()).includes(id)) return null;
      const model = await borrow(id);
      model.answers -= 1;
      const { runtime } = model;
      const description = runtime.describe();
      return {
        ...{ id, forget, describe: () => description },
        ...(runtime.readsMemories !== undefined && { readsMemories: runtime.readsMemories }),
        generate: (options) => answer(id, options),
        close: async () => undefined,
      };
    },
    unload(id) {
      const unloaded = changing.then(async () => {
        if (loaded?.id !== id) return;
        if (loaded.answers > 0)
          throw errors.LOCAL_MODEL_BUSY(undefined, { retryAfterSeconds: RETRY_SECONDS });
        const last = loaded;
        loaded = null;
        await last.runtime.close();
      });
      changing = unloaded.catch(() => undefined);
      return unloaded;
    },
    isLoaded: (id) => loaded?.id === id,
    forget,
    async close() {
      await changing;
      const last = loaded;
      loaded = null;
      await last?.runtime.close();
    },
  };
}
