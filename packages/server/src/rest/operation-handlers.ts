import type { Clock } from '../clock/clock.ts';
import type { Config } from '../config/settings.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Identity } from '../identity/identity.ts';
import type { OneTimeLink } from '../identity/one-time-link.ts';
import type { Random } from '../identity/secret.ts';
import type { RotationDesk } from '../kept/rotation-desk.ts';
import type { Lifecycle } from '../lifecycle/lifecycle.ts';
import type { Invitations } from '../people/invitations.ts';
import type { Recoveries } from '../people/recoveries.ts';
import type {
  AddedModelsPort,
  AssistantPort,
  RouterPort,
  RuntimePort,
  SleepPort,
  StorePort,
  User,
} from '../ports.ts';
import type { Presence } from '../socket/presence.ts';
import type { TurnRunner } from '../turns/turn-runner.ts';
import { addedModelHandlers } from './added-model-handlers.ts';
import { connectionHandlers } from './connection-handlers.ts';
import { consentHandlers } from './consent-handlers.ts';
import { constitutionHandlers } from './constitution-handlers.ts';
import { credentialHandlers } from './credential-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import type { Handlers } from './handlers.ts';
import { keyHandlers } from './key-handlers.ts';
import { memoryHandlers } from './memory-handlers.ts';
import { peopleHandlers } from './people-handlers.ts';
import { receiptHandlers } from './receipt-handlers.ts';
import { sessionHandlers } from './session-handlers.ts';
import { sleepHandlers } from './sleep-handlers.ts';
import { vaultHandlers } from './vault-handlers.ts';

export interface HandlerOptions {
  assistant: () => AssistantPort;
  runtime: () => RuntimePort;
  store: StorePort;
  clock: Clock;
  config: Pick<Config, 'data'>;
  random: Random;
  gateway: () => Gateway;
  /** The port this server listens on. */
  ownPort: number;
  sleep: () => SleepPort;
  router: () => RouterPort;
  addedModels: () => AddedModelsPort;
  lifecycle: Lifecycle;
  presence: Presence;
  runner: TurnRunner;
  identity: Identity;
  invitations: Invitations;
  recoveries: Recoveries;
  rotation: RotationDesk;
  link: OneTimeLink;
  /** Whom the one-time link signs in. */
  owner: () => Promise<User>;
}

/** What every REST operation does: it asks the assistant for the signed-in user's own data. */
export function operationHandlers(options: HandlerOptions): Handlers {
  const { assistant, lifecycle, presence, runtime, store } = options;

  const announce = (userId: string, adaptation: Awaited<ReturnType<typeof readAdaptation>>) => {
    presence.send(userId, { type: 'adaptation', adaptation });
    return adaptation;
  };
  const readAdaptation = (userId: string) => assistant().adaptation.read(userId);

  return {
    livez: () => ({ status: 'ok' }),
    readyz: ({ reply }) => {
      const isReady = lifecycle.state === 'ok' && store.ready();
      if (!isReady) reply.code(503);
      return { status: isReady ? 'ok' : lifecycle.state === 'ok' ? 'starting' : lifecycle.state };
    },

    ...sessionHandlers(options),
    ...credentialHandlers(options),
    ...peopleHandlers(options),

    async listConversations({ signedIn }) {
      return { conversations: [...(await assistant().conversations.list(signedIn.user.id))] };
    },
    readConversation: ({ signedIn, params }) =>
      assistant().conversations.read(signedIn.user.id, params.id),
    dropConversation: ({ signedIn, params }) =>
      assistant().conversations.drop(signedIn.user.id, params.id),

    rateAnswer: ({ signedIn, params, body }) =>
      options.router().rate(signedIn.user.id, params.turnId, body.thumb),

    readRouterLog: ({ signedIn }) => options.router().log(signedIn.user.id),
    simulateRouter: () => options.router().simulation(),

    readAdaptation: ({ signedIn }) => readAdaptation(signedIn.user.id),
    async changeAxis({ signedIn, params, body }) {
      const { id } = signedIn.user;
      return announce(id, await assistant().adaptation.change(id, params.axis, body));
    },
    async undoAdaptation({ signedIn }) {
      const { id } = signedIn.user;
      return announce(id, await assistant().adaptation.undo(id));
    },

    readDiary: ({ signedIn, query }) => assistant().diary.list(signedIn.user.id, query),
    readDiarySession: ({ signedIn, params }) =>
      assistant().diary.turns(signedIn.user.id, params.id),
    deleteDiarySession: ({ signedIn, params }) =>
      assistant().diary.remove(signedIn.user.id, params.id),

    readPrivacy: ({ signedIn }) => assistant().privacy(signedIn.user.id),
    async deleteStored({ signedIn }) {
      const { id } = signedIn.user;
      await assistant().deleteStored(id);
      await options.identity.record({ actor: id, action: 'admin.dataDeleted', subject: id });
      announce(id, await readAdaptation(id));
    },
    ...vaultHandlers(options),
    ...connectionHandlers(options),
    ...keyHandlers(options),
    ...sleepHandlers(options.sleep),
    ...memoryHandlers(assistant),
    ...consentHandlers(assistant),
    ...receiptHandlers(assistant),
    ...addedModelHandlers(options.addedModels),
    ...constitutionHandlers(options),
    ...exportHandlers(options),
    listModels: () => ({ models: [runtime().describe()] }),
  };
}
