import { CLOSE } from '@lethe/protocol';
import { type Clock, systemClock } from './clock/clock.ts';
import type { Config } from './config/settings.ts';
import { errors } from './errors.ts';
import type { Gateway } from './gateway/gateway.ts';
import { createHttp } from './http.ts';
import { createIdentity } from './identity/identity.ts';
import { createOneTimeLink } from './identity/one-time-link.ts';
import { ensureOwner } from './identity/owner.ts';
import { type Random, systemRandom } from './identity/secret.ts';
import { createRotationDesk } from './kept/rotation-desk.ts';
import { withinGrace } from './lifecycle/grace.ts';
import { createLifecycle } from './lifecycle/lifecycle.ts';
import { listen } from './lifecycle/listen.ts';
import { TIMEOUTS, type Timeouts } from './limits/connections.ts';
import { createLocalDoor } from './local-door/local-door.ts';
import type { Log } from './log/log.ts';
import { checkExposure } from './origin/bind-policy.ts';
import { allowedHosts, localUrl } from './origin/hosts.ts';
import { createInvitations } from './people/invitations.ts';
import { createRecoveries } from './people/recoveries.ts';
import type {
  AddedModelsPort,
  AssistantPort,
  RouterPort,
  RuntimePort,
  SleepPort,
  StorePort,
} from './ports.ts';
import { operationHandlers } from './rest/operation-handlers.ts';
import { createPresence } from './socket/presence.ts';
import { createTurnRunner } from './turns/turn-runner.ts';
import { VERSION } from './version.ts';

/** How long requests in flight may take once the sockets are closed, milliseconds. */
const REQUEST_GRACE_MS = 5_000;
const HOUR_MS = 60 * 60 * 1000;

export interface ServerOptions {
  config: Config;
  store: StorePort;
  /** Directory of the built app. */
  appDirectory: string;
  log: Log;
  clock?: Clock;
  random?: Random;
  /** Told of each new link after the first, so that it can be printed for the next browser. */
  onLink?: (link: string) => void;
  timeouts?: Timeouts;
}

/** What answers, once it is loaded. */
export interface Answering {
  assistant: AssistantPort;
  runtime: RuntimePort;
  gateway: Gateway;
  sleep: SleepPort;
  router: RouterPort;
  addedModels: AddedModelsPort;
}

export interface Server {
  /** `http://host:port` without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** The newest one-time link. */
  link(): string;
  /** What commands of this machine are let in by. */
  readonly doorToken: string;
  /** From here on turns are answered. */
  attach(answering: Answering): void;
  /**
   * Refuses new work, waits for running answers (`limits.shutdownSeconds` unless told otherwise),
   * closes the sockets with 1012 and stops listening.
   */
  close(options?: { graceMs?: number }): Promise<void>;
}

/**
 * Listens at once, so that `/livez` answers while the model is still being loaded.
 *
 * @throws REMOTE_BIND_REFUSED, ANY_ORIGIN_REFUSED, PORT_IN_USE, PORT_NOT_ALLOWED, ADDRESS_NOT_AVAILABLE
 */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { appDirectory, config, log, store, timeouts = TIMEOUTS } = options;
  const clock = options.clock ?? systemClock;
  const random = options.random ?? systemRandom;
  const onLink = options.onLink ?? (() => {});
  checkExposure(config);

  const lifecycle = createLifecycle();
  const presence = createPresence(clock);
  const runner = createTurnRunner();
  const owner = () => ensureOwner(store, random);
  await owner();
  const door = createLocalDoor({ random, owner });
  const identity = createIdentity({ config, store, clock, random, presence, version: VERSION });
  const invitations = createInvitations({
    store,
    clock,
    random,
    identity,
    lifeMs: config.accounts.invitationHours * HOUR_MS,
  });

  const recoveries = createRecoveries({ store, clock, random, identity });
  const rotation = createRotationDesk({
    store,
    record: identity.record,
    onFault: (error) => log.fault(error, { requestId: null }),
  });

  let answering: Answering | null = null;
  const attached = () => {
    if (answering === null) throw errors.STARTING(undefined, { retryAfterSeconds: 1 });
    return answering;
  };
  const assistant = () => attached().assistant;
  const runtime = () => attached().runtime;

  let url = '';
  let hosts: ReadonlySet<string> = new Set();
  const link = createOneTimeLink({ random, url: () => url, onLink });

  const { app, inFlight } = await createHttp({
    config,
    appDirectory,
    hosts: () => hosts,
    lifecycle,
    log,
    identity,
    door,
    timeouts,
    version: VERSION,
    gateway: () => attached().gateway,
    sockets: { assistant, clock, lifecycle, log, presence, runner, signIns: identity.signIns },
    handlers: operationHandlers({
      assistant,
      runtime,
      store,
      lifecycle,
      presence,
      runner,
      clock,
      random,
      gateway: () => attached().gateway,
      config,
      ownPort: config.server.port,
      sleep: () => attached().sleep,
      router: () => attached().router,
      addedModels: () => attached().addedModels,
      identity,
      invitations,
      recoveries,
      rotation,
      link,
      owner,
    }),
  });
  const { host } = config.server;
  const port = await listen(app, config.server).catch(async (error) => {
    await app.close();
    throw error;
  });
  url = localUrl({ host, port });
  hosts = allowedHosts({ host, port, further: config.server.allowedHosts });
  log.server({ event: 'listening', port });

  async function shutDown(graceMs: number) {
    lifecycle.drain();
    log.server({ event: 'draining', port });
    presence.closeAll(CLOSE.restart, ({ userId }) => !runner.isRunning(userId));
    // Turns and the gateway's streams may end; turns that do not are told to.
    const answered = Promise.all([runner.settled(), inFlight.settled(['gateway'])]);
    await withinGrace(answered, { clock, graceMs, end: () => runner.stopAll() });
    presence.closeAll(CLOSE.restart);
    await withinGrace(inFlight.settled(), { clock, graceMs: REQUEST_GRACE_MS });
    const closed = app.close();
    // What is still connected now asked for nothing, or had its time.
    app.server.closeAllConnections();
    await closed;
    await rotation.close();
    log.server({ event: 'stopped', port });
  }

  let closing: Promise<void> | null = null;
  return {
    url,
    port,
    link: link.current,
    doorToken: door.token,
    attach(parts) {
      answering = parts;
      parts.assistant.onDropped((userId, conversationId, reason) =>
        presence.send(userId, { type: 'conversationDropped', conversationId, reason }),
      );
      lifecycle.becomeReady();
      log.server({ event: 'ready', port });
    },
    close: ({ graceMs = config.limits.shutdownSeconds * 1000 } = {}) => {
      closing ??= shutDown(graceMs);
      return closing;
    },
  };
}
