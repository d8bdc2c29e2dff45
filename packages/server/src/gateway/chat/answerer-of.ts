import { type Answerer, type Egress, ownAnswerer } from '@lethe/assistant';
import { type ChatEvent, createConnectionRuntime } from '@lethe/models';
import { describeConnected } from '../../answering/describe-connected.ts';
import type { Caller } from '../caller/caller.ts';
import { isNear, type Target } from '../models/targets.ts';
import { payerOf } from './route-chat.ts';

/** A model as a caller may ask it by the way: it is told nothing but the question, on the caller's account. */
export function answererOf(
  target: Target,
  { caller, egress, now }: { caller: Caller; egress: Egress; now: () => number },
): Answerer {
  if (target.kind === 'runtime') return ownAnswerer(target.runtime);
  const { id, connection, model } = target;
  const runtime = createConnectionRuntime({
    ...{ id, model, format: connection.format, clock: now },
    description: describeConnected(id, connection.runs),
    told: async () => ({ style: false, memories: false, facts: false }),
    async send(request, { conversationId, signal }) {
      const { pieces } = await egress.send({
        ...{ connection, request, model, modelId: id, signal },
        payer: payerOf(caller),
        consent: caller.scopes.includes('cloud'),
        ...(connection.runs === 'cloud' && { conversation: conversationId }),
      });
      return eventsOf(pieces);
    },
  });
  // What it takes is in the receipts of the way out, on the caller's account.
  return { ...ownAnswerer(runtime), connection: connection.id, leaves: !isNear(target) };
}

async function* eventsOf(
  pieces: AsyncIterable<{ readonly events: readonly ChatEvent[] }>,
): AsyncGenerator<ChatEvent, void, undefined> {
  for await (const { events } of pieces) yield* events;
}
