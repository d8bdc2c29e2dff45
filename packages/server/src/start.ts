import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  type Assistant,
  createAssistant,
  createJudgeThread,
  type Schedule,
  type Sleep,
} from '@lethe/assistant';
import { createDetectors } from '@lethe/constitution';
import {
  createRandom,
  type LoadNanoOptions,
  loadModel,
  loadNano,
  type Runtime,
} from '@lethe/models';
import { type Callbacks, createMonitor } from '@lethe/sleep';
import type { Store } from '@lethe/store';
import { createAnswerers, createNamedAnswerer } from './answering/answerers.ts';
import { openRouter, type Router } from './answering/router.ts';
import { auditInBackground, type BackgroundAudit } from './audit/audit-in-background.ts';
import { auditRequest } from './audit/audit-request.ts';
import { type Clock, systemClock } from './clock/clock.ts';
import type { Config } from './config/settings.ts';
import { keepConstitution } from './constitution/keep-constitution.ts';
import { modelsOf } from './constitution/models-of.ts';
import { constitutionDirectory, openConstitution } from './constitution/open-constitution.ts';
import { openRulePacks } from './constitution/open-rule-packs.ts';
import { createServer, type Server } from './create-server.ts';
import { errors } from './errors.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { ensureOwner } from './identity/owner.ts';
import { type Random, systemRandom } from './identity/secret.ts';
import { everyDay } from './kept/every-day.ts';
import { keepUp } from './kept/keep-up.ts';
import { type Kept, keptPaths, openKept } from './kept/open-kept.ts';
import { removeDoor, writeDoor } from './local-door/door-file.ts';
import { type LocalModels, openLocalModels } from './local-models/open-local-models.ts';
import { createLog, type LogOptions } from './log/log.ts';
import { checkExposure } from './origin/bind-policy.ts';
import { localName } from './origin/hosts.ts';
import { alertCallbacks } from './sleep/alert-callbacks.ts';
import { openSleep, restingRuntime } from './sleep/open-sleep.ts';

/** Seeds of choices are whole numbers below this. */
const SEEDS = 2 ** 32;

/** Where `npm start` puts the built app. */
export const BUILT_APP = fileURLToPath(new URL('../../web/dist', import.meta.url));

export interface StartOptions {
  config: Config;
  /** Directory of the built app; that of this installation by default. */
  appDirectory?: string;
  /** Which folder to load the model from; the model of the configuration by default. */
  model?: Pick<LoadNanoOptions, 'directory' | 'manifestSha256'>;
  clock?: Clock;
  random?: Random;
  /** Seed of the first answer; random by default. */
  seed?: number;
  /** Where log lines go; standard error by default. */
  logDestination?: LogOptions['destination'];
  /** Told of each new link after the first, so that it can be printed for the next browser. */
  onLink?: (link: string) => void;
  /** Told of the file in which the root key was made just now: without it nothing kept can be read. */
  onKeyFile?: (path: string) => void;
}

export interface Running {
  readonly url: string;
  readonly store: Store;
  readonly assistant: Assistant;
  /** The newest one-time link. */
  link(): string;
  /** Lets running answers end, then closes everything. May be called twice. */
  close(options?: { graceMs?: number }): Promise<void>;
}

/**
 * Starts all of Lethe in this process: the store, the server, the model, the assistant. `/livez`
 * answers at once; the promise resolves when `/readyz` does too. When a part cannot start, those
 * before it are closed again.
 *
 * @throws the coded errors of `createServer`, of `openKept`, of `loadNano` and of `openConstitution`
 */
export async function start(options: StartOptions): Promise<Running> {
  const { appDirectory = BUILT_APP, clock = systemClock, config, random, seed } = options;
  checkExposure(config);
  const log = createLog({ ...config.log, destination: options.logDestination });
  const schedule: Schedule = (run, delayMs) => clock.after(delayMs, run);
  const parts: Parts = {};
  try {
    const { constitution, source } = await openConstitution(config);
    const kept = await openKept(config, { clock: clock.now });
    parts.kept = kept;
    const { store, keyring } = kept;
    if (keyring.madeKeyFile) options.onKeyFile?.(keyring.madeKeyFile);
    // The model loads in its own thread while the server is put together.
    const loading = options.model
      ? loadNano(options.model)
      : loadModel({
          id: config.model.id,
          shelf: { directory: keptPaths(config).models },
          installation: keyring.installation,
          context: config.model.contextTokens,
          threads: config.model.threads,
        });
    parts.loading = loading.catch(() => null);
    const rulePacks = await openRulePacks(config.constitution, { now: clock.now() });
    const loadingDetectors = createDetectors({ rulePacks });
    loadingDetectors.catch(() => undefined);
    const server = await createServer({
      config,
      store,
      appDirectory,
      clock,
      log,
      ...(random && { random }),
      ...(options.onLink && { onLink: options.onLink }),
    });
    parts.server = server;
    const runtime = await restingRuntime(config, await loading, () => void parts.sleep?.wake());
    parts.loading = Promise.resolve(runtime);
    const detectors = await loadingDetectors;
    const callbacks = await alertCallbacks(config, { after: clock.after });
    parts.callbacks = callbacks;
    const monitor = createMonitor({ clock: clock.now, onAlert: callbacks.tellAll });
    const openedGateway = () => {
      if (!parts.gateway) throw errors.STARTING(undefined, { retryAfterSeconds: 1 });
      return parts.gateway;
    };
    const onFault = (error: unknown) => log.fault(error, { requestId: null });
    const router = await openRouter({
      ...{ store, clock, gateway: openedGateway, report: onFault },
      random: createRandom(seed ?? randomInt(SEEDS)),
    });
    parts.router = router;
    const localModels = openLocalModels({
      ...{ config, own: runtime, report: onFault, installation: keyring.installation },
      shelf: { directory: keptPaths(config).models },
    });
    const { installed } = localModels;
    parts.localModels = localModels;
    const answering = {
      installed,
      runtime,
      store,
      gateway: openedGateway,
      now: () => performance.now(),
    };
    const assistant = createAssistant({
      store,
      installation: keyring.installation,
      runtime: {
        ...runtime,
        async forget(conversationId) {
          await Promise.all([runtime.forget(conversationId), installed.forget(conversationId)]);
        },
      },
      choose: createAnswerers({ ...answering, router }),
      named: createNamedAnswerer(answering),
      constitution: {
        ...{ inForce: constitution, source, detectors },
        policy: config.constitution.policy,
        hold: config.constitution.hold,
        refuseUnscored: config.constitution.refuseUnscored,
        ...modelsOf(config.constitution),
        thread: createJudgeThread({ schedule, rulePacks }),
        keep: (version) => keepConstitution(version, { directory: constitutionDirectory(config) }),
      },
      isAsleep: runtime.caches.isAsleep,
      clock: clock.now,
      schedule,
      watch: {
        monitor,
        memoryBytes: () => process.memoryUsage.rss(),
        cacheBytes: () => runtime.caches.counts().bytesOnDisk,
      },
      report: (error) => log.fault(error, { requestId: null }),
      ...(seed !== undefined && { seed }),
    });
    parts.assistant = assistant;
    const gateway = createGateway({
      ...{
        config,
        store,
        runtime,
        installed,
        detectors,
        clock,
        log,
        judging: assistant.judging,
        revision: assistant.revision,
      },
      auto: router.requests,
      onSpent: (microcents) => void monitor.track('spentMicrocents', microcents),
      owner: () => ensureOwner(store, random ?? systemRandom),
    });
    parts.gateway = gateway;
    const sleep = openSleep({ config, kept, runtime, monitor, clock, onFault });
    parts.sleep = sleep;
    await sleep.begin();
    server.attach({ assistant, runtime, gateway, sleep, router, addedModels: localModels });
    const { port, doorToken: token } = server;
    const { directory } = config.data;
    parts.closeDoor = () => removeDoor(directory, token);
    await writeDoor(directory, { host: localName(config.server), port, token });
    parts.audit = auditInBackground(auditRequest(config), {
      onSummary: log.audit,
      onFault: (error) => log.fault(error, { requestId: null }),
    });
    const upkeep = (now: number, signal: AbortSignal) => keepUp({ config, store, now, signal });
    parts.stopUpkeep = everyDay(upkeep, {
      clock,
      onFault: (error) => log.fault(error, { requestId: null }),
    });
    return {
      url: server.url,
      store,
      assistant,
      link: server.link,
      async close(how) {
        await parts.closeDoor?.();
        await server.close(how);
        await closeParts(parts);
      },
    };
  } catch (error) {
    await closeParts(parts);
    throw error;
  }
}

interface Parts {
  closeDoor?: () => Promise<void>;
  stopUpkeep?: () => Promise<void>;
  audit?: BackgroundAudit;
  server?: Server;
  assistant?: Assistant;
  sleep?: Sleep;
  router?: Router;
  localModels?: LocalModels;
  callbacks?: Callbacks;
  gateway?: Gateway;
  /** Null when the model could not be loaded. */
  loading?: Promise<Runtime | null>;
  kept?: Kept;
}

/** Closes what was opened, from the top down; a part that fails to close does not keep the others open. */
async function closeParts(parts: Parts): Promise<void> {
  const closed = [
    () => parts.closeDoor?.(),
    () => parts.stopUpkeep?.(),
    () => parts.audit?.cancel(),
    () => parts.server?.close({ graceMs: 0 }),
    () => parts.gateway?.close(),
    () => parts.sleep?.close(),
    () => parts.assistant?.close(),
    () => parts.router?.close(),
    () => parts.localModels?.close(),
    () => parts.callbacks?.close(),
    async () => (await parts.loading)?.close(),
    () => parts.kept?.close(),
  ];
  const failures: unknown[] = [];
  for (const close of closed) await close()?.catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
