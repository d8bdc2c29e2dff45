import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { errors } from '../errors.ts';

/**
 * Opens the listening socket; resolves with the port.
 *
 * @throws PORT_IN_USE, PORT_NOT_ALLOWED, ADDRESS_NOT_AVAILABLE
 */
export async function listen(
  app: FastifyInstance,
  { host, port }: { host: string; port: number },
): Promise<number> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    switch ((cause as NodeJS.ErrnoException).code) {
      case 'EADDRINUSE':
        throw errors.PORT_IN_USE({ port }, { cause });
      case 'EACCES':
        throw errors.PORT_NOT_ALLOWED({ port }, { cause });
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
      case 'EINVAL':
        throw errors.ADDRESS_NOT_AVAILABLE({ host }, { cause });
    }
    throw cause;
  }
  return (app.server.address() as AddressInfo).port;
}
