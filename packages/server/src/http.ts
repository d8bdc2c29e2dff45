import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { serveApp } from './app/serve-app.ts';
import type { Config } from './config/settings.ts';
import { gatewayAddress } from './gateway/address.ts';
import { serveGateway } from './gateway/endpoints.ts';
import type { Gateway } from './gateway/gateway.ts';
import { answerBrokenRequest } from './headers/broken-request.ts';
import { setSecurityHeaders } from './headers/security-headers.ts';
import { answerUnroutable } from './headers/unroutable-request.ts';
import { identifyRequests } from './identity/identify.ts';
import type { Identity } from './identity/identity.ts';
import { admitWhenReady } from './lifecycle/admit.ts';
import type { Lifecycle } from './lifecycle/lifecycle.ts';
import type { Timeouts } from './limits/connections.ts';
import { boundInFlight, type InFlight } from './limits/in-flight.ts';
import { perMinute } from './limits/rate.ts';
import type { LocalDoor } from './local-door/local-door.ts';
import type { Log } from './log/log.ts';
import { logRequests } from './log/log-requests.ts';
import { guardOrigins } from './origin/guard.ts';
import type { Handlers } from './rest/handlers.ts';
import { describeOperations } from './rest/openapi.ts';
import { answerProblems } from './rest/problems.ts';
import { registerOperations } from './rest/register.ts';
import { useProtocolSchemas } from './rest/validation.ts';
import { acceptUpgrades, type SocketRouteOptions, serveSockets } from './socket/route.ts';

export interface HttpOptions {
  config: Config;
  appDirectory: string;
  hosts: () => ReadonlySet<string>;
  /** What stands behind the gateway's addresses; throws while it is being loaded. */
  gateway: () => Gateway;
  handlers: Handlers;
  identity: Identity;
  door: LocalDoor;
  lifecycle: Lifecycle;
  log: Log;
  sockets: SocketRouteOptions;
  timeouts: Timeouts;
  version: string;
}

export interface Http {
  app: FastifyInstance;
  inFlight: InFlight;
}

/**
 * The HTTP side with all its guards. The order of the calls is the order in which a request meets them:
 * headers, bounds, host and origin, readiness, identity, and only then its route.
 */
export async function createHttp(options: HttpOptions): Promise<Http> {
  const { config, lifecycle, log, timeouts, version } = options;
  const { limits, server } = config;
  const app = fastify({
    bodyLimit: limits.bodyBytes,
    clientErrorHandler: answerBrokenRequest,
    connectionTimeout: timeouts.silenceMs,
    exposeHeadRoutes: true,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => answerUnroutable(error, request, reply),
    genReqId: () => randomUUID(),
    http: { headersTimeout: timeouts.headersMs, connectionsCheckingInterval: timeouts.checkMs },
    keepAliveTimeout: timeouts.keepAliveMs,
    logger: false,
    onConstructorPoisoning: 'error',
    onProtoPoisoning: 'error',
    requestIdHeader: false,
    rewriteUrl: gatewayAddress,
    requestTimeout: timeouts.requestMs,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 64 },
    trustProxy: server.trustedProxies.length === 0 ? false : [...server.trustedProxies],
  });
  app.server.maxConnections = limits.connections;

  useProtocolSchemas(app);
  answerProblems(app, { log, bodyBytes: limits.bodyBytes });
  logRequests(app, log);
  await acceptUpgrades(app, { log });
  await app.register(cookie);
  setSecurityHeaders(app);
  const inFlight = boundInFlight(app, { maximum: limits.inFlight });
  await guardOrigins(app, {
    hosts: options.hosts,
    allowedOrigins: server.allowedOrigins,
    // Who asks for the name gets it: passkeys belong to a name.
    redirectLocalhost: !['::1', 'localhost'].includes(server.host),
  });
  admitWhenReady(app, lifecycle);
  identifyRequests(app, { identity: options.identity, door: options.door, ...limits });

  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );
  await describeOperations(app, version);
  registerOperations(app, options.handlers, { costly: perMinute(limits.costlyPerMinute) });
  await serveGateway(app, {
    config,
    log,
    gateway: options.gateway,
    strangers: perMinute(limits.anonymousPerMinute),
  });
  serveSockets(app, options.sockets);
  await serveApp(app, { directory: options.appDirectory });
  await app.ready();
  return { app, inFlight };
}
