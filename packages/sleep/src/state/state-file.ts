import { isCodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { reducedModelId } from './model-name.ts';
import type { SealedShelf } from './sealed-shelf.ts';
import {
  MAX_STATE_BYTES,
  readState,
  type SleepStateDocument,
  writeState,
} from './state-document.ts';

/** Keeps the state of sleep: one sealed file a model, since no other model is measured like it. */
export interface StateFile {
  write(state: SleepStateDocument): Promise<void>;
  /** Null where there is none yet. @throws SLEEP_STATE_DAMAGED, SLEEP_STATE_VERSION */
  read(): Promise<SleepStateDocument | null>;
}

export function stateFile(shelf: SealedShelf, modelId: string): StateFile {
  const name = `state-${reducedModelId(modelId).slice(0, 80)}`;
  return {
    write: (state) => shelf.write(name, writeState(state)),
    async read() {
      const bytes = await shelf.read(name, MAX_STATE_BYTES).catch((cause: unknown) => {
        if (isCodedError(cause)) throw errors.SLEEP_STATE_DAMAGED(undefined, { cause });
        throw cause;
      });
      return bytes && readState(bytes);
    },
  };
}
