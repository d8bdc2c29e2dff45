import type { Account } from '@lethe/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock/clock.ts';
import type { Config } from '../config/settings.ts';
import { perMinute, type RateLimit } from '../limits/rate.ts';
import { type RecordEvent, recordEvents } from '../people/events.ts';
import { needAction } from '../people/may.ts';
import type { KnownUser, StorePort } from '../ports.ts';
import type { Presence } from '../socket/presence.ts';
import { writeSignInCookie } from './cookie.ts';
import { csrfToken } from './csrf.ts';
import { createLockOut } from './lock-out.ts';
import { type Challenges, createChallenges } from './passkeys/challenges.ts';
import { createPassphraseDoor, type PassphraseDoor } from './passphrase-door.ts';
import { createPassphrases, type Passphrases } from './passphrases.ts';
import type { Random } from './secret.ts';
import { createSignIns, type SignedIn, type SignInMethod, type SignIns } from './sign-ins.ts';
import { createTickets, type Tickets } from './tickets.ts';

/** A client address may fail this many times as often as an account: several people may share it. */
const CLIENT_FAILURES = 4;
const LONGEST_LOCK_MS = 15 * 60_000;

/** Everything that decides who somebody is. */
export interface Identity {
  readonly signIns: SignIns;
  readonly tickets: Tickets;
  readonly challenges: Challenges;
  readonly passphrases: Passphrases;
  readonly door: PassphraseDoor;
  readonly record: RecordEvent;
  /** Attempts to sign in, by address. */
  readonly attempts: RateLimit;
  accountOf(signedIn: SignedIn): Promise<Account>;
  /** Opens a sign-in for somebody who proved who they are, and hands the browser its cookie. */
  letIn(
    user: Pick<KnownUser, 'id' | 'role'>,
    method: SignInMethod,
    exchange: { request: FastifyRequest; reply: FastifyReply },
  ): Promise<Account>;
}

export interface IdentityOptions {
  config: Pick<Config, 'accounts' | 'identity' | 'limits'>;
  store: StorePort;
  clock: Clock;
  random: Random;
  presence: Presence;
  version: string;
  /** How passphrases are hashed; OWASP's minimum by default. */
  passphrases?: Passphrases;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function createIdentity(options: IdentityOptions): Identity {
  const { clock, config, presence, random, store, version } = options;
  const { accounts, identity, limits } = config;
  const record = recordEvents(store);
  const lockOut = (failures: number) =>
    createLockOut({
      failures,
      firstMs: accounts.lockSeconds * 1000,
      longestMs: LONGEST_LOCK_MS,
      now: clock.now,
    });
  const passphrases = options.passphrases ?? createPassphrases({ random });

  const signIns = createSignIns({
    store,
    clock,
    random,
    lifeMs: identity.signInDays * DAY_MS,
    rotateMs: accounts.rotateMinutes * 60_000,
    async onReused({ family, user }) {
      presence.signOut(family);
      await record({ actor: null, action: 'signIn.reused', subject: user.id });
    },
  });

  const accountOf = async ({ family, user }: SignedIn): Promise<Account> => ({
    userId: user.id,
    role: user.role,
    name: (await store.users.get(user.id))?.name ?? null,
    csrfToken: csrfToken(family),
    version,
  });

  return {
    signIns,
    passphrases,
    record,
    accountOf,
    tickets: createTickets({ random, now: clock.now }),
    challenges: createChallenges({ random, now: clock.now }),
    attempts: perMinute(limits.signInPerMinute),
    door: createPassphraseDoor({
      store,
      passphrases,
      record,
      lockOuts: {
        accounts: lockOut(accounts.lockAfter),
        clients: lockOut(CLIENT_FAILURES * accounts.lockAfter),
      },
    }),
    async letIn({ id, role }, method, { reply, request }) {
      needAction(role, 'app.use');
      // The cookie that this one takes the place of would otherwise live on unseen.
      if (request.signedIn !== null) {
        await signIns.close(request.signedIn);
        presence.signOut(request.signedIn.family);
      }
      const { lifeMs, signedIn, token } = await signIns.open({ id, role }, method);
      writeSignInCookie(request, reply, { token, lifeMs });
      await record({ actor: id, action: 'signIn.done', subject: id });
      return accountOf(signedIn);
    },
  };
}
