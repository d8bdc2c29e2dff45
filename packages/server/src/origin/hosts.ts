import { isIPv6 } from 'node:net';

const EVERYWHERE = ['0.0.0.0', '::'];
const DEFAULT_PORTS = [80, 443];

/** Names under which a loopback listener is reached. */
export const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'] as const;

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[?::1\]?)$/i;

/** Whether an address or name stays inside this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** A host as it stands in an address: IPv6 in brackets. */
const inAddress = (host: string): string => (isIPv6(host) ? `[${host}]` : host);

/** The name under which this machine reaches a listener: an address only where it must be one. */
export const localName = ({ host }: { host: string }): string =>
  isLoopback(host) || EVERYWHERE.includes(host) ? 'localhost' : host;

/** Where a browser on this machine finds a listener, without a slash at the end. */
export function localUrl({ host, port }: { host: string; port: number }): string {
  const isNamed = !EVERYWHERE.includes(host);
  return `http://${isNamed ? inAddress(host) : '127.0.0.1'}:${port}`;
}

/** The `Host` values a server on `host:port` answers to: its own names and those its owner added. */
export function allowedHosts(options: {
  host: string;
  port: number;
  further: readonly string[];
}): ReadonlySet<string> {
  const { host, port, further } = options;
  const own = EVERYWHERE.includes(host) ? [] : [inAddress(host)];
  const names = [...LOOPBACK_NAMES, ...own].flatMap((name) =>
    DEFAULT_PORTS.includes(port) ? [`${name}:${port}`, name] : [`${name}:${port}`],
  );
  return new Set([...names, ...further].map((name) => name.toLowerCase()));
}
