import { type Egress, type Payer, saidIn } from '@lethe/assistant';
import type { AssistantPart, ChatRequest, UserPart } from '@lethe/models';
import { errors } from '../../errors.ts';
import { type Caller, mayAsk } from '../caller/caller.ts';
import type { AutoChoice, AutoChooser } from '../models/auto.ts';
import { AUTO, byPlace, type Target, type Targets } from '../models/targets.ts';
import { canRuntimeAnswer, isUnreadable } from './runtime-answer.ts';

export interface Routed {
  readonly target: Target;
  /** Null where the client named the model. */
  readonly choice: AutoChoice | null;
}

export const payerOf = ({ id, ownerId, limits, isKept }: Caller): Payer =>
  isKept ? { userId: ownerId, keyId: id, limits } : { userId: ownerId };

/** The model a request goes to. @throws MODEL_UNKNOWN, MODEL_NOT_ALLOWED */
export async function routeChat({
  request,
  caller,
  targets,
  egress,
  auto,
}: {
  request: ChatRequest;
  caller: Caller;
  targets: Targets;
  egress: Egress;
  auto: AutoChooser;
}): Promise<Routed> {
  if (request.model !== AUTO)
    return { target: await targets.find(request.model, caller), choice: null };
  if (!mayAsk(caller, AUTO)) throw errors.MODEL_NOT_ALLOWED();
  const { cloud, local } = byPlace(await targets.list(caller));
  const payer = payerOf(caller);
  const facts = {
    isOffline: egress.isOffline(),
    hasConsent: caller.scopes.includes('cloud'),
    isSensitive: (await egress.keptHere(payer, saidIn(request))).length > 0,
    hasUnreadable: hasUnreadable(request),
    hasBudget: await egress.hasBudget(payer),
    cloud: cloud.filter((target) => canAnswer(target, request)),
    local: local.filter((target) => canAnswer(target, request)),
    last: local.at(-1) ?? null,
  };
  const choice = await auto.choose({ caller, request, facts });
  if (choice === null) throw errors.MODEL_UNKNOWN();
  return { target: choice.target, choice };
}

/** Whether a model could do all that a request asks, so that choosing it is no mistake. */
function canAnswer(target: Target, request: ChatRequest): boolean {
  if (target.kind === 'runtime') return canRuntimeAnswer(request);
  return request.onlyInFormat.length === 0 || target.connection.format === request.format;
}

const hasUnreadable = ({ messages }: ChatRequest): boolean =>
  messages.some(({ content }) =>
    (content as readonly (UserPart | AssistantPart)[]).some(isUnreadable),
  );
