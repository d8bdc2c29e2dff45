import { BlockList, isIPv6 } from 'node:net';

/** What an IP address is for, by the special-purpose registries of IANA (RFC 6890). */
export type AddressKind = 'public' | 'private' | 'forbidden';

const list = (ranges: readonly string[]): BlockList => {
  const blocks = new BlockList();
  for (const range of ranges) {
    const [address, bits] = range.split('/') as [string, string];
    blocks.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return blocks;
};

/** This machine and networks that belong to somebody. */
const PRIVATE = list([
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '::1/128',
  'fc00::/7',
]);

/** Never a model: link-local addresses (where clouds give out credentials), all of many, reserved ones. */
const FORBIDDEN = list([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/32',
  '2001:db8::/32',
  '2002::/16',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]);

/** An IPv4 address inside an IPv6 one counts as what it is. */
export function kindOfAddress(address: string): AddressKind {
  const [plain] = address.split('%') as [string];
  const family = isIPv6(plain) ? 'ipv6' : 'ipv4';
  if (FORBIDDEN.check(plain, family)) return 'forbidden';
  return PRIVATE.check(plain, family) ? 'private' : 'public';
}
