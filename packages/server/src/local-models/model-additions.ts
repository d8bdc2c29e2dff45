import type { AddModelOptions } from '@lethe/models';
import { isCodedError, type ModelAddition, type ModelDescription } from '@lethe/protocol';
import { errors } from '../errors.ts';

/** Adds models, one after the other, while everything else goes on. */
export interface ModelAdditions {
  /** @throws MODEL_ADDITION_UNDER_WAY */
  begin(file: { path: string; name?: string | undefined }): ModelAddition;
  newest(): ModelAddition;
  /** Ends the one that is under way; nothing of it stays. */
  stop(): Promise<void>;
}

export interface ModelAdditionsOptions {
  readonly add: (
    file: Pick<AddModelOptions, 'path' | 'name' | 'signal' | 'onProgress'>,
  ) => Promise<Pick<ModelDescription, 'id'>>;
  /** Told of faults that nobody foresaw. */
  readonly report: (error: unknown) => void;
}

export function createModelAdditions({ add, report }: ModelAdditionsOptions): ModelAdditions {
  let newest: ModelAddition = { state: 'none' };
  let running: { readonly controller: AbortController; readonly over: Promise<void> } | null = null;

  const failed = (error: unknown): ModelAddition => {
    if (!isCodedError(error)) report(error);
    const { code, message } = isCodedError(error) ? error : errors.INTERNAL();
    return { state: 'failed', code, message };
  };

  async function run(
    { path, name }: Parameters<ModelAdditions['begin']>[0],
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const { id } = await add({
        ...{ path, signal, ...(name !== undefined && { name }) },
        onProgress: ({ copied, total }) => {
          newest = { state: 'adding', copied, total };
        },
      });
      newest = { state: 'added', id };
    } catch (error) {
      newest = signal.aborted ? { state: 'stopped' } : failed(error);
    } finally {
      running = null;
    }
  }

  return {
    begin(file) {
      if (running !== null) throw errors.MODEL_ADDITION_UNDER_WAY();
      const controller = new AbortController();
      newest = { state: 'adding', copied: 0, total: 0 };
      const over = run(file, controller.signal);
      running = { controller, over };
      return newest;
    },
    newest: () => newest,
    async stop() {
      running?.controller.abort();
      await running?.over;
    },
  };
}
