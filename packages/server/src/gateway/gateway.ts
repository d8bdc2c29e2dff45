import { randomInt, randomUUID } from 'node:crypto';
import { createEgress, type Judging, type Revision } from '@lethe/assistant';
import type { Detector } from '@lethe/constitution';
import type { LocalRuntime, Runtime } from '@lethe/models';
import type { Clock } from '../clock/clock.ts';
import type { Config } from '../config/settings.ts';
import type { InstalledModels } from '../local-models/installed-models.ts';
import type { Log } from '../log/log.ts';
import { VERSION } from '../version.ts';
import { type Callers, createCallers } from './caller/callers.ts';
import type { ChatParts } from './chat/answer-chat.ts';
import { createJudges } from './chat/judges.ts';
import { createRewording } from './chat/rewording.ts';
import type { AutoChooser } from './models/auto.ts';
import { type OpenConnections, openConnections } from './models/connections.ts';
import { createTargets } from './models/targets.ts';
import type { GatewayStore } from './store-port.ts';

/** Everything that stands behind the gateway's addresses. */
export interface Gateway extends ChatParts {
  readonly callers: Callers;
  readonly connections: OpenConnections;
  readonly installed: InstalledModels;
  readonly judging: Judging;
  readonly detectors: readonly Detector[];
  /** Writes what is still to be written and hangs up on every upstream. */
  close(): Promise<void>;
}

export interface GatewayOptions {
  readonly config: Config;
  readonly store: GatewayStore;
  readonly runtime: Runtime | LocalRuntime;
  /** Models that were added, beside it. */
  readonly installed: InstalledModels;
  readonly judging: Judging;
  readonly revision: Revision;
  readonly detectors: readonly Detector[];
  readonly clock: Clock;
  readonly log: Pick<Log, 'fault'>;
  /** Chooses for the model `auto`. */
  readonly auto: AutoChooser;
  /** Told what each call that left cost, in microcents. */
  readonly onSpent?: (microcents: number) => void;
  /** Whose the key of the environment is. */
  readonly owner: () => Promise<{ id: string }>;
}

/** Seeds of answers are whole numbers below this. */
const SEEDS = 2 ** 32;

export function createGateway(options: GatewayOptions): Gateway {
  const { config, store, runtime, installed, judging, revision, detectors, clock } = options;
  const { auto, log, owner } = options;
  const connections = openConnections({ config, store, clock });
  const onFault = (error: unknown, requestId: string | null = null) =>
    log.fault(error, { requestId });
  const now = () => performance.now();
  const egress = createEgress({
    ...{ store, now, detector: VERSION, clock: clock.now, report: onFault },
    offline: () => config.cloud.offline,
    sensitiveTopics: config.cloud.sensitiveTopics,
    constitution: () => judging.constitution.hash,
    schedule: (run, delayMs) => clock.after(delayMs, run),
    ...(options.onSpent && { onSpent: options.onSpent }),
  });
  const targets = createTargets({ runtime: () => runtime, connections, installed });
  return {
    ...{ targets, egress, connections, installed, judging, detectors, clock, now, onFault, auto },
    callers: createCallers({ store, clock, owner, bootstrapKey: config.gateway.bootstrapKey }),
    rewording: createRewording({ judging, revision, egress, targets, now }),
    judges: createJudges({ judging, detectors }),
    randomId: () => randomUUID().replaceAll('-', ''),
    nextSeed: () => randomInt(SEEDS),
    async close() {
      await connections.close();
      await egress.close();
    },
  };
}
