import swagger from '@fastify/swagger';
import { OPERATIONS, type Operation, problem } from '@lethe/protocol';
import type { FastifyInstance, FastifySchema } from 'fastify';
import * as z from 'zod/mini';

/** Describes the operations at `/openapi.json`, from the schemas that check them. Registered before them. */
export async function describeOperations(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Lethe', version, description: 'The REST interface of the app.' },
      components: {
        securitySchemes: {
          signIn: {
            type: 'apiKey',
            in: 'cookie',
            name: 'lethe_session',
            description:
              'Followed by _PORT where the address has a port; __Host- before it on TLS.',
          },
          csrf: { type: 'apiKey', in: 'header', name: 'x-lethe-csrf' },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      const id = route.config?.operation;
      return id === undefined
        ? { schema: { ...schema, hide: true }, url }
        : { schema: describe(id, OPERATIONS[id]), url };
    },
  });
  app.get('/openapi.json', { schema: { hide: true } as FastifySchema }, async () => app.swagger());
}

function describe(operationId: string, operation: Operation): FastifySchema {
  const { access, body, file, method, params, query, response, summary, unavailable } = operation;
  const security = method === 'GET' ? { signIn: [] } : { signIn: [], csrf: [] };
  return {
    operationId,
    summary,
    ...(access === 'signedIn' && { security: [security] }),
    ...(params && { params: input(params) }),
    ...(query && { querystring: input(query) }),
    ...(body && { body: input(body) }),
    response: {
      ...(file && { 200: { type: 'string', description: 'A file.' } }),
      ...(response && { 200: { description: 'The answer.', ...output(response) } }),
      ...(!file && !response && { 204: { type: 'null', description: 'Done.' } }),
      ...(unavailable && { 503: { description: 'Not now.', ...output(unavailable) } }),
      default: { description: 'What went wrong, with the cure.', ...output(problem) },
    },
  } as FastifySchema;
}

const input = (schema: z.ZodMiniType) => plain(z.toJSONSchema(schema, { io: 'input' }));
const output = (schema: z.ZodMiniType) => plain(z.toJSONSchema(schema));

/** A schema inside an OpenAPI 3.1 document follows the document's dialect and names none. */
function plain({ $schema: _dialect, ...schema }: Record<string, unknown>) {
  return schema;
}
