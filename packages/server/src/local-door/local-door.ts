import type { FastifyRequest } from 'fastify';
import { errors } from '../errors.ts';
import { hashSecret, newSecret, type Random, sameHash } from '../identity/secret.ts';
import type { SignedIn } from '../identity/sign-ins.ts';
import { isLoopback } from '../origin/hosts.ts';

/**
 * Lets in the commands of whoever may read the data directory, for as long as this process runs. They act
 * as the owner of the installation, for the few operations that are open to them.
 */
export interface LocalDoor {
  /** Written to the data directory; valid for this process only. */
  readonly token: string;
  /**
   * Who knocks. Null where nobody showed a token.
   *
   * @throws LOCAL_DOOR_REFUSED for another token, or from another machine
   */
  letIn(request: Pick<FastifyRequest, 'headers' | 'socket'>): Promise<SignedIn | null>;
}

const BEARER = 'Bearer ';

/** No browser has it: the families of sign-ins are digests. */
const FAMILY = 'local';

export function createLocalDoor({
  random,
  owner,
}: {
  random: Random;
  owner: () => Promise<SignedIn['user']>;
}): LocalDoor {
  const token = newSecret(random);
  const tokenHash = hashSecret(token);
  return {
    token,
    async letIn({ headers, socket }) {
      const { authorization } = headers;
      if (!authorization?.startsWith(BEARER)) return null;
      const shown = hashSecret(authorization.slice(BEARER.length));
      if (!isFromHere(socket) || !sameHash(shown, tokenHash)) throw errors.LOCAL_DOOR_REFUSED();
      return { user: await owner(), family: FAMILY };
    },
  };
}

/** Whether somebody came in by the local door. */
export const isLocal = ({ family }: Pick<SignedIn, 'family'>): boolean => family === FAMILY;

/** How a listener on IPv6 names an address of IPv4. */
const MAPPED = '::ffff:';

/** A connection of this machine comes from loopback, or from the very address it goes to. */
const isFromHere = ({ remoteAddress, localAddress }: FastifyRequest['socket']): boolean =>
  remoteAddress !== undefined &&
  (isLoopback(remoteAddress.replace(MAPPED, '')) || remoteAddress === localAddress);
