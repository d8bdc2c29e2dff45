import { type Egress, type Payer, saidIn } from '@lethe/assistant';
import type { AssistantPart, ChatRequest, UserPart } from '@lethe/models';
import { errors } from '../../errors.ts';
import { type Caller, mayAsk } from '../caller/caller.ts';
import { chooseRoute, type RouteReason } from '../models/auto.ts';
import { AUTO, byPlace, type Target, type Targets } from '../models/targets.ts';
import { isUnreadable } from './runtime-answer.ts';

export interface Routed {
  readonly target: Target;
  /** Null where the client named the model. */
  readonly reason: RouteReason | null;
}

export const payerOf = ({ id, ownerId, limits, isKept }: Caller): Payer =>
  isKept ? { userId: ownerId, keyId: id, limits } : { userId: ownerId };

/** The model a request goes to. @throws MODEL_UNKNOWN, MODEL_NOT_ALLOWED */
export async function routeChat({
  request,
  caller,
  targets,
  egress,
}: {
  request: ChatRequest;
  caller: Caller;
  targets: Targets;
  egress: Egress;
}): Promise<Routed> {
  if (request.model !== AUTO)
    return { target: await targets.find(request.model, caller), reason: null };
  if (!mayAsk(caller, AUTO)) throw errors.MODEL_NOT_ALLOWED();
  const list = await targets.list(caller);
  const payer = payerOf(caller);
  const { target, reason } = chooseRoute({
    isOffline: egress.isOffline(),
    hasConsent: caller.scopes.includes('cloud'),
    isSensitive: (await egress.keptHere(payer, saidIn(request))).length > 0,
    hasUnreadable: hasUnreadable(request),
    hasBudget: await egress.hasBudget(payer),
    ...byPlace(list),
  });
  if (target === null) throw errors.MODEL_UNKNOWN();
  return { target, reason };
}

const hasUnreadable = ({ messages }: ChatRequest): boolean =>
  messages.some(({ content }) =>
    (content as readonly (UserPart | AssistantPart)[]).some(isUnreadable),
  );
