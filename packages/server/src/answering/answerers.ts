import {
  type Answerer,
  type ChooseAnswerer,
  isAllowed,
  type Leaving,
  type LeftRequest,
  type NamedAnswerer,
  ownAnswerer,
} from '@lethe/assistant';
import { type ChatEvent, createConnectionRuntime, type Runtime } from '@lethe/models';
import { LIMITS } from '@lethe/protocol';
import type { Store } from '@lethe/store';
import { errors } from '../errors.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { type ConnectedModel, findConnectedModel } from '../gateway/models/connected-model.ts';
import { AUTO } from '../gateway/models/targets.ts';
import type { InstalledModels } from '../local-models/installed-models.ts';
import { describeConnected } from './describe-connected.ts';
import type { Router } from './router.ts';

export interface AnswererOptions {
  readonly runtime: Runtime;
  readonly installed: Pick<InstalledModels, 'find'>;
  readonly gateway: () => Pick<Gateway, 'connections' | 'egress'>;
  readonly store: Store;
  /** Chooses for the model `auto`. */
  readonly router: Pick<Router, 'route' | 'notice'>;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/** A model by its name: Lethe's own, or one behind a connection as this person may ask it. */
export const createNamedAnswerer =
  (options: Omit<AnswererOptions, 'router'>): NamedAnswerer =>
  (model, userId) =>
    namedAnswerer(model, userId, options);

/** Who answers a turn of the app: Lethe's own model, or one behind a connection by the one way out. */
export function createAnswerers(options: AnswererOptions): ChooseAnswerer {
  const { router } = options;
  return async (asked) => {
    router.notice(asked);
    const { userId, model } = asked;
    if (model !== AUTO) return namedAnswerer(model, userId, options);
    const route = await router.route(asked);
    const answerer = await namedAnswerer(route?.model, userId, options);
    return route ? { ...answerer, chosen: route.chosen } : answerer;
  };
}

async function namedAnswerer(
  model: string | undefined,
  userId: string,
  options: Omit<AnswererOptions, 'router'>,
): Promise<Answerer> {
  const { runtime, gateway, installed } = options;
  if (model === undefined || model === runtime.id) return ownAnswerer(runtime);
  const found = await findConnectedModel(model, gateway().connections);
  if (found === null) {
    const added = await installed.find(model);
    if (added === null) throw errors.MODEL_UNKNOWN();
    return ownAnswerer(added);
  }
  return connectedAnswerer(model, userId, found, options);
}

/** One turn's way to a model behind a connection. */
async function connectedAnswerer(
  id: string,
  userId: string,
  { connection, model }: ConnectedModel,
  { gateway, store, now }: Omit<AnswererOptions, 'router'>,
): Promise<Answerer> {
  const isNear = connection.runs === 'local';
  const consent = isNear || (await isAllowed(store, userId, 'cloud'));
  const tellsStyle = isNear || (await isAllowed(store, userId, 'style'));
  const tellsMemories = isNear || (await isAllowed(store, userId, 'memories'));
  let left = { bytes: 0, masked: 0 };
  let leaving: LeftRequest[] = [];

  function takeLeft(): readonly LeftRequest[] {
    const taken = leaving;
    leaving = [];
    return taken;
  }

  const runtime = createConnectionRuntime({
    ...{ id, model, format: connection.format, clock: now },
    description: describeConnected(id, connection.runs),
    told: async () => ({ style: tellsStyle, memories: tellsMemories, facts: isNear }),
    async send(request, { conversationId, signal }) {
      const style = request.system.map(({ text }) => text).join(' ');
      const { pieces, receipt } = await gateway().egress.send({
        ...{ payer: { userId }, connection, request, model, modelId: id, consent, signal },
        conversation: conversationId,
        ...(style !== '' && { style }),
        onLeave: (one) => void leaving.push(leftRequest(one)),
      });
      if (!isNear) {
        const masked = Object.values(receipt.masked).reduce((sum, count) => sum + count, 0);
        left = { bytes: left.bytes + receipt.bytes, masked: left.masked + masked };
      }
      return eventsOf(pieces);
    },
  });
  return { runtime, connection: connection.id, leaves: !isNear, left: () => left, takeLeft };
}

/** What is told once to the browser that asked, and kept nowhere. */
function leftRequest({ receipt, before, bytes }: Leaving): LeftRequest {
  const bodies = { before: JSON.stringify(before), after: new TextDecoder().decode(bytes) };
  const isShown = Object.values(bodies).every(({ length }) => length <= LIMITS.sentUnits);
  return { receipt, bodies: isShown ? bodies : null };
}

async function* eventsOf(
  pieces: AsyncIterable<{ readonly events: readonly ChatEvent[] }>,
): AsyncGenerator<ChatEvent, void, undefined> {
  for await (const { events } of pieces) yield* events;
}
