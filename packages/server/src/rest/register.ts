import { OPERATIONS, type Operation, type OperationId, problem } from '@lethe/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { errors } from '../errors.ts';
import { checkCsrf } from '../identity/check-csrf.ts';
import { needSignIn } from '../identity/identify.ts';
import type { RateLimit } from '../limits/rate.ts';
import { requestClass } from '../limits/request-class.ts';
import { isLocal } from '../local-door/local-door.ts';
import { needAction } from '../people/may.ts';
import type { Handlers } from './handlers.ts';

/**
 * Makes a route of every operation in the protocol's table, and checks before each who asks, whether
 * their role allows it and how often they asked for what is costly. From then on an address of the API
 * or of health that is not in the table is a programming error.
 */
export function registerOperations(
  app: FastifyInstance,
  handlers: Handlers,
  { costly }: { costly: RateLimit },
): void {
  app.addHook('onRoute', ({ config, url }) => {
    const isTabled = ['api', 'health'].includes(requestClass(url));
    if (isTabled && config?.operation === undefined) throw errors.ROUTE_WITHOUT_OPERATION({ url });
  });
  for (const [id, operation] of Object.entries(OPERATIONS) as [OperationId, Operation][]) {
    const handle = handlers[id] as (call: unknown) => unknown;
    app.route({
      method: operation.method,
      url: operation.path,
      schema: schemaOf(operation),
      config: { operation: id },
      onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
        if (operation.access === 'open') return;
        const signedIn = needSignIn(request);
        // A page can make a browser send a cookie, and never a token that it cannot read.
        if (!isLocal(signedIn)) checkCsrf(request, signedIn);
        else if (!operation.local) throw errors.LOCAL_DOOR_CLOSED();
        needAction(signedIn.user.role, operation.action ?? 'app.use');
        if (operation.costly) await costly.take(`${id} ${signedIn.user.id}`, reply);
      },
      handler: async (request, reply) => {
        const { body, params, query, signedIn } = request;
        const result = await handle({ body, params, query, signedIn, request, reply });
        if (operation.file) return result;
        return operation.response === undefined ? reply.code(204).send() : result;
      },
    });
  }
}

function schemaOf({
  params,
  query,
  body,
  response,
  unavailable,
}: Operation): RouteOptions['schema'] {
  return {
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    response: {
      ...(response && { 200: response }),
      ...(unavailable && { 503: unavailable }),
      default: problem,
    },
  };
}

declare module 'fastify' {
  interface FastifyContextConfig {
    operation?: OperationId;
  }
}
