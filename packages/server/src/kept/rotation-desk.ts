import type { RotationRequest, VaultReport } from '@lethe/protocol';
import type { RecordEvent } from '../people/events.ts';
import type { StorePort } from '../ports.ts';

/** Replaces keys when somebody asks for it, while everything goes on. */
export interface RotationDesk {
  /** @param installation whether the installation's own key is told of */
  report(userId: string, options: { installation: boolean }): Promise<VaultReport>;
  /** New keys seal from when it resolves; what is under older ones is moved in the background. */
  begin(userId: string, whose: RotationRequest['whose']): Promise<void>;
  /** Stops after the batch that is running; the next run, here or after a start, goes on. */
  close(): Promise<void>;
}

export interface RotationDeskOptions {
  readonly store: Pick<StorePort, 'rotation'>;
  readonly record: RecordEvent;
  /** Told of a run that failed; the upkeep of the next day tries it again. */
  readonly onFault: (error: unknown) => void;
}

export function createRotationDesk({ store, record, onFault }: RotationDeskOptions): RotationDesk {
  const { rotation } = store;
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  /** Asked while a run goes on, which may have passed them by already. */
  let again = false;
  let moved = 0;

  async function run(): Promise<void> {
    do {
      again = false;
      const { signal } = stopping;
      const { envelopes } = await rotation.reencrypt({
        signal,
        onProgress: (progress) => {
          moved = progress.envelopes;
        },
      });
      moved = envelopes;
    } while (again && !stopping.signal.aborted);
    if (!stopping.signal.aborted)
      await record({ actor: null, action: 'key.retired', subject: null });
  }

  return {
    async report(userId, { installation }) {
      return {
        keySince: await rotation.since(userId),
        installationKeySince: installation ? await rotation.since(null) : null,
        rotating: running !== null,
        moved,
      };
    },

    async begin(userId, whose) {
      const everybody = whose === 'everybody';
      await (everybody ? rotation.begin() : rotation.begin(userId));
      const subject = everybody ? null : userId;
      await record({ actor: userId, action: 'key.rotated', subject });
      again = true;
      running ??= run()
        .catch(onFault)
        .finally(() => {
          running = null;
        });
    },

    async close() {
      stopping.abort();
      await running;
    },
  };
}
