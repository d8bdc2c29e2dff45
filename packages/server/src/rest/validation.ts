import type { FastifyInstance } from 'fastify';
import type * as z from 'zod/mini';
import { errors } from '../errors.ts';

const MAXIMUM_FIELDS = 8;

/** Lets the protocol's schemas check what comes in and shape what goes out. */
export function useProtocolSchemas(app: FastifyInstance): void {
  app.setValidatorCompiler<z.ZodMiniType>(({ schema, httpPart }) => (data) => {
    const parsed = schema.safeParse(data);
    if (parsed.success) return { value: parsed.data };
    const fields = fieldsOf(parsed.error.issues, httpPart ?? 'request');
    return { error: errors.INVALID_REQUEST({ fields }) };
  });
  app.setSerializerCompiler<z.ZodMiniType>(
    ({ schema }) =>
      (data) =>
        JSON.stringify(schema.parse(data)),
  );
}

/** Names what is wrong by its place in the documented shape. Names that a client made up are left out. */
function fieldsOf(issues: readonly z.core.$ZodIssue[], part: string): string {
  const places = issues.map(({ code, path }) => {
    const place = [part, ...path.map(String)].join('.');
    return code === 'unrecognized_keys' ? `unknown field in ${place}` : place;
  });
  return [...new Set(places)].slice(0, MAXIMUM_FIELDS).join(', ');
}
