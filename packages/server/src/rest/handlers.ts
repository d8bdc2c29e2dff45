import type { OPERATIONS, OperationId } from '@lethe/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import type { SignedIn } from '../identity/sign-ins.ts';

type Operations = typeof OPERATIONS;

type Part<Id extends OperationId, Name extends string> = Operations[Id] extends {
  readonly [Key in Name]: infer Schema extends z.ZodMiniType;
}
  ? z.output<Schema>
  : undefined;

type Result<Id extends OperationId> = Operations[Id] extends {
  readonly response: infer Schema extends z.ZodMiniType;
}
  ? z.input<Schema>
  : unknown;

/** A request that was let in and whose parts have their documented shapes. */
export interface Call<Id extends OperationId> {
  params: Part<Id, 'params'>;
  query: Part<Id, 'query'>;
  body: Part<Id, 'body'>;
  /** Null only where the operation is open. */
  signedIn: Operations[Id]['access'] extends 'signedIn' ? SignedIn : SignedIn | null;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** One handler for every operation of the protocol, no more and no fewer. */
export type Handlers = {
  [Id in OperationId]: (call: Call<Id>) => Result<Id> | Promise<Result<Id>>;
};
