import type { Account } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { clearSignInCookie, writeSignInCookie } from '../identity/cookie.ts';
import { csrfToken } from '../identity/csrf.ts';
import type { OneTimeLink } from '../identity/one-time-link.ts';
import type { SignedIn, SignIns } from '../identity/sign-ins.ts';
import type { Lifecycle } from '../lifecycle/lifecycle.ts';
import { clientKey, type RateLimit } from '../limits/rate.ts';
import type { AssistantPort, RuntimePort, StorePort, User } from '../ports.ts';
import type { Presence } from '../socket/presence.ts';
import { consentHandlers } from './consent-handlers.ts';
import type { Handlers } from './handlers.ts';
import { memoryHandlers } from './memory-handlers.ts';

export interface HandlerOptions {
  assistant: () => AssistantPort;
  runtime: () => RuntimePort;
  store: StorePort;
  lifecycle: Lifecycle;
  presence: Presence;
  signIns: SignIns;
  signInLifeMs: number;
  /** Attempts to sign in, by address. */
  signInRate: RateLimit;
  link: OneTimeLink;
  owner: User;
  version: string;
}

/** What every REST operation does: it asks the assistant for the signed-in user's own data. */
export function operationHandlers(options: HandlerOptions): Handlers {
  const { assistant, lifecycle, link, owner, presence, runtime, signIns, store } = options;

  const accountOf = ({ user, token }: SignedIn): Account => ({
    userId: user.id,
    role: user.role,
    csrfToken: csrfToken(token),
    version: options.version,
  });
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

    async signIn({ body, request, reply }) {
      await options.signInRate.take(clientKey(request.ip), reply);
      if (!link.redeem(body.secret)) throw errors.WRONG_LINK();
      const signedIn = await signIns.open(owner);
      writeSignInCookie(request, reply, { token: signedIn.token, lifeMs: options.signInLifeMs });
      return accountOf(signedIn);
    },
    account: ({ signedIn }) => accountOf(signedIn),
    async signOut({ signedIn, request, reply }) {
      await signIns.close(signedIn.tokenHash);
      presence.signOut(signedIn.tokenHash);
      clearSignInCookie(request, reply);
    },

    async listConversations({ signedIn }) {
      return { conversations: [...(await assistant().conversations.list(signedIn.user.id))] };
    },
    readConversation: ({ signedIn, params }) =>
      assistant().conversations.read(signedIn.user.id, params.id),
    dropConversation: ({ signedIn, params }) =>
      assistant().conversations.drop(signedIn.user.id, params.id),

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
      announce(id, await readAdaptation(id));
    },
    ...memoryHandlers(assistant),
    ...consentHandlers(assistant),
    listModels: () => ({ models: [runtime().describe()] }),
  };
}
