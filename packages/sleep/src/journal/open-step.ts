import type { CycleMode } from '@lethe/store';
import { errors } from '../errors.ts';
import type { SealedShelf } from '../state/sealed-shelf.ts';
import type { Json } from '../steps/step.ts';

/** The step whose change may be under way, with what undoes it: on disk before the change begins. */
export interface OpenStep {
  readonly cycleId: string;
  readonly mode: CycleMode;
  /** The sleep's place in its list of steps. */
  readonly index: number;
  readonly step: string;
  readonly snapshot: Json;
  /** The fingerprint before the change. */
  readonly before: string;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
}

const FILE = 'open-step';

/** Largest snapshot of a step as JSON, bytes. */
export const MAX_SNAPSHOT_BYTES = 1024 * 1024;

/** Keeps the one step that is open. */
export interface OpenStepFile {
  /** @throws SLEEP_SNAPSHOT_TOO_LARGE; then nothing is written */
  write(open: OpenStep): Promise<void>;
  /** Null where the last change was brought to its end. @throws what the vault refuses */
  read(): Promise<OpenStep | null>;
  clear(): Promise<void>;
}

export function openStepFile(shelf: SealedShelf): OpenStepFile {
  return {
    async write(open) {
      const bytes = new TextEncoder().encode(JSON.stringify(open));
      if (bytes.length > MAX_SNAPSHOT_BYTES)
        throw errors.SLEEP_SNAPSHOT_TOO_LARGE({ step: open.step, most: MAX_SNAPSHOT_BYTES });
      await shelf.write(FILE, bytes);
    },
    async read() {
      const bytes = await shelf.read(FILE, MAX_SNAPSHOT_BYTES);
      return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as OpenStep);
    },
    clear: () => shelf.remove(FILE),
  };
}
