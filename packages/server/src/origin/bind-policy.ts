import type { Config } from '../config/settings.ts';
import { errors } from '../errors.ts';
import { isLoopback } from './hosts.ts';

/**
 * Refuses the two configurations that open the server to strangers unless their owner said so twice.
 *
 * @throws REMOTE_BIND_REFUSED, ANY_ORIGIN_REFUSED
 */
export function checkExposure({ server }: Pick<Config, 'server'>): void {
  if (!isLoopback(server.host) && !server.allowRemote) {
    throw errors.REMOTE_BIND_REFUSED({ host: server.host });
  }
  if (server.allowedOrigins.includes('*') && !server.allowAnyOrigin) {
    throw errors.ANY_ORIGIN_REFUSED();
  }
}
