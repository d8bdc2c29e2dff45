import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { errors } from '../errors.ts';
import { corsOfGateway } from '../gateway/cors.ts';
import { type RequestClass, requestClass } from '../limits/request-class.ts';

/** What a page of another origin may not reach, unless that origin is named. */
const GUARDED: ReadonlySet<RequestClass> = new Set(['api', 'gateway', 'socket']);

export interface OriginGuardOptions {
  /** Known only once the server listens, because the port may be chosen by the system. */
  hosts: () => ReadonlySet<string>;
  allowedOrigins: readonly string[];
  /** Where pages asked for at `localhost` are sent: cookies do not tell the two names apart by port. */
  redirectLocalhost: boolean;
}

/**
 * Answers only under its own names (against DNS rebinding) and only to its own and the named web
 * origins. Pages asked for at `localhost` move to `127.0.0.1`.
 */
export async function guardOrigins(app: FastifyInstance, options: OriginGuardOptions) {
  const { allowedOrigins, hosts, redirectLocalhost } = options;
  const anyOrigin = allowedOrigins.includes('*');
  const named = new Set(allowedOrigins.map((origin) => origin.toLowerCase()));

  app.addHook('onRequest', async (request, reply) => {
    const host = request.headers.host?.toLowerCase() ?? '';
    if (!hosts().has(host)) throw errors.FOREIGN_HOST();

    const origin = request.headers.origin?.toLowerCase();
    const own = `${request.protocol}://${host}`;
    const welcome = origin === undefined || origin === own || anyOrigin || named.has(origin);
    if (!welcome) throw errors.FOREIGN_ORIGIN();

    const kind = requestClass(request.url);
    const site = request.headers['sec-fetch-site'];
    const here = site === undefined || site === 'same-origin' || site === 'none';
    const invited = origin !== undefined && origin !== own;
    if (GUARDED.has(kind) && !here && !invited) throw errors.CROSS_SITE();

    const isPage = request.method === 'GET' && kind === 'app';
    if (redirectLocalhost && isPage && /^localhost(:|$)/.test(host)) {
      const address = host.replace('localhost', '127.0.0.1');
      return reply.redirect(`${request.protocol}://${address}${request.url}`, 307);
    }
  });

  if (allowedOrigins.length > 0) {
    const origin = anyOrigin ? true : [...named];
    await app.register(cors, {
      delegator: (request, callback) =>
        callback(
          null,
          requestClass(request.url) === 'gateway' ? corsOfGateway(origin) : corsOfApi(origin),
        ),
    });
  }
}

const corsOfApi = (origin: true | string[]) => ({
  origin,
  credentials: true,
  methods: ['GET', 'POST', 'PATCH', 'DELETE'],
  allowedHeaders: ['content-type', 'x-lethe-csrf'],
  exposedHeaders: ['retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
  maxAge: 600,
});
