import { maskKey } from '@lethe/models';
import { type ConnectionSummary, isCodedError, type ModelChoice } from '@lethe/protocol';
import type { Connection } from '@lethe/store';
import type { Clock } from '../clock/clock.ts';
import { errors } from '../errors.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { UPSTREAM } from '../gateway/models/connections.ts';
import { findLocal } from '../gateway/models/find-local.ts';
import { AUTO } from '../gateway/models/targets.ts';
import { recordEvents } from '../people/events.ts';
import type { RuntimePort, StorePort } from '../ports.ts';
import type { Handlers } from './handlers.ts';

type ConnectionHandlers = Pick<
  Handlers,
  | 'listConnections'
  | 'addConnection'
  | 'changeConnection'
  | 'removeConnection'
  | 'testConnection'
  | 'findServers'
  | 'listModelChoices'
>;

export interface ConnectionHandlerOptions {
  store: Pick<StorePort, 'connections' | 'audit'>;
  gateway: () => Pick<Gateway, 'connections' | 'installed'>;
  runtime: () => RuntimePort;
  clock: Clock;
  /** The port this server listens on: it is not asked whether it is a model server. */
  ownPort: number;
}

/** How long a test waits for an answer, milliseconds. */
const TEST_MS = 10_000;

const summaryOf = ({ key, models, ...kept }: Connection): ConnectionSummary => ({
  ...kept,
  models: [...models],
  keyHint: key === null ? null : maskKey(key),
});

/** The ways to models elsewhere, looked after by the owner. */
export function connectionHandlers(options: ConnectionHandlerOptions): ConnectionHandlers {
  const { store, gateway, runtime, clock, ownPort } = options;
  const record = recordEvents(store);

  return {
    async listConnections() {
      return { connections: (await store.connections.list()).map(summaryOf) };
    },

    async addConnection({ signedIn, body }) {
      if (body.id === UPSTREAM || body.id === AUTO || body.id === 'local')
        throw errors.CONNECTION_NAME_RESERVED();
      const kept = await store.connections.create(body);
      gateway().connections.changed();
      const { id: actor } = signedIn.user;
      await record({ actor, action: 'connection.added', subject: null });
      return summaryOf(kept);
    },

    async changeConnection({ signedIn, params, body }) {
      const kept = await store.connections.update(params.id, body);
      gateway().connections.changed();
      const { id: actor } = signedIn.user;
      await record({ actor, action: 'connection.changed', subject: null });
      return summaryOf(kept);
    },

    async removeConnection({ signedIn, params }) {
      if (!(await store.connections.remove(params.id))) throw errors.NOT_FOUND();
      gateway().connections.changed();
      const { id: actor } = signedIn.user;
      await record({ actor, action: 'connection.removed', subject: null });
    },

    async testConnection({ params }) {
      const open = await gateway().connections.find(params.id);
      if (open === null) throw errors.NOT_FOUND();
      const began = clock.now();
      try {
        const models = await open.provider.listModels({ signal: AbortSignal.timeout(TEST_MS) });
        return { ok: true, models: [...models], ms: clock.now() - began, problem: null };
      } catch (error) {
        const { code, message } = isCodedError(error) ? error : errors.CONNECTION_SILENT();
        return { ok: false, models: [], ms: clock.now() - began, problem: { code, message } };
      }
    },

    async findServers() {
      return { servers: await findLocal({ without: [ownPort] }) };
    },

    async listModelChoices() {
      const connections = await gateway().connections.list();
      const connected = connections.flatMap(({ id, runs, mode, models }) =>
        models.map(
          (model): ModelChoice => ({
            ...{ id: `${id}/${model}`, runs, connection: id },
            mode: runs === 'cloud' ? mode : null,
          }),
        ),
      );
      const { id } = runtime().describe();
      const own = [id, ...(await gateway().installed.ids())].map(
        (one): ModelChoice => ({ id: one, runs: 'here', mode: null, connection: null }),
      );
      const auto: ModelChoice = { id: AUTO, runs: 'either', mode: null, connection: null };
      return { choices: connected.length > 0 ? [auto, ...own, ...connected] : own };
    },
  };
}
