import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { errors } from '../../errors.ts';

/** Who a passkey is made for, as Web Authentication names it. */
export interface RelyingParty {
  /** The host's name: a passkey works under it and nowhere else. */
  readonly id: string;
  readonly origin: string;
}

/**
 * The relying party of the address that was asked, which the origin guard has checked already. Null
 * where browsers make no passkeys: at an address in place of a name, and at a name without TLS.
 */
export function relyingPartyOf({
  protocol,
  host,
}: Pick<FastifyRequest, 'protocol' | 'host'>): RelyingParty | null {
  const origin = `${protocol}://${host.toLowerCase()}`;
  const { hostname: id } = new URL(origin);
  const isAddress = isIP(id) !== 0 || id.startsWith('[');
  const isTrustworthy = protocol === 'https' || id === 'localhost';
  return isAddress || !isTrustworthy ? null : { id, origin };
}

/** @throws PASSKEYS_NEED_NAME */
export function needRelyingParty(request: FastifyRequest): RelyingParty {
  const party = relyingPartyOf(request);
  if (party === null) throw errors.PASSKEYS_NEED_NAME();
  return party;
}
