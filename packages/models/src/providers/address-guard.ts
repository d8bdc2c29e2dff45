import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { CodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { kindOfAddress } from './address-ranges.ts';
import type { ProviderBase } from './base-url.ts';
import type { ProviderConnection } from './provider.ts';

type Kind = ProviderConnection['kind'];

/** Hosts that need no entry in a list: the vendors' own. */
const OWN_HOSTS: Readonly<Record<Kind, readonly string[]>> = Object.freeze({
  openai: ['api.openai.com'],
  anthropic: ['api.anthropic.com'],
  compatible: [],
});

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '::1']);

/** Resolves a name to its addresses, as `dns.lookup` does with `all`. */
export type Resolve = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Refuses hosts that nobody listed. Names of this machine need no entry where private addresses are
 * allowed.
 *
 * @throws PROVIDER_ADDRESS_REFUSED
 */
export function checkHost(base: ProviderBase, connection: ProviderConnection): void {
  const { kind, allowedHosts = [], allowPrivate = false } = connection;
  const { host, hostname } = base;
  const isListed = [...OWN_HOSTS[kind], ...allowedHosts].some((allowed) => {
    const name = allowed.toLowerCase();
    return name === host || name === hostname;
  });
  if (!isListed && !(allowPrivate && THIS_MACHINE.has(hostname))) {
    throw errors.PROVIDER_ADDRESS_REFUSED({ reason: 'its host is not in the list of hosts' });
  }
  // No name is looked up for an address that is written out.
  const refused = isIP(hostname) > 0 ? refusalOf(hostname, base, allowPrivate) : undefined;
  if (refused) throw refused;
}

/** Why nothing is sent to an IP address; nothing where it may be. */
export function refusalOf(
  address: string,
  { isPlain }: Pick<ProviderBase, 'isPlain'>,
  allowPrivate: boolean,
): CodedError | undefined {
  const kind = kindOfAddress(address);
  if (kind === 'forbidden') {
    return errors.PROVIDER_ADDRESS_REFUSED({ reason: 'it is of a kind where no model is' });
  }
  if (kind === 'private' && !allowPrivate) {
    const reason = 'it is in a private network or on this machine';
    return errors.PROVIDER_ADDRESS_REFUSED({ reason });
  }
  if (kind === 'public' && isPlain) {
    const reason = 'http:// would send everything unencrypted through the internet. Use https://';
    return errors.PROVIDER_ADDRESS_REFUSED({ reason });
  }
  return undefined;
}

/**
 * A lookup that looks at the very addresses the socket then connects to: a name that leads elsewhere the
 * second time (DNS rebinding) leads nowhere.
 */
export function guardedLookup(
  base: ProviderBase,
  allowPrivate: boolean,
  resolve: Resolve = systemLookup,
): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const refused = addresses
        ?.map(({ address }) => refusalOf(address, base, allowPrivate))
        .find((refusal) => refusal !== undefined);
      const [first] = addresses ?? [];
      if (error || refused || !first) {
        callback(error ?? refused ?? errors.PROVIDER_UNREACHABLE(), []);
      } else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
