/** Why the model `auto` went where it went, in words of a closed list. */
export type RouteReason =
  | 'offline'
  | 'no-consent'
  | 'sensitive-topic'
  | 'image'
  | 'budget-spent'
  | 'no-cloud-model'
  | 'cloud-first';

/** What decides where a request for `auto` is answered. */
export interface RouteFacts<Target> {
  readonly isOffline: boolean;
  readonly hasConsent: boolean;
  readonly isSensitive: boolean;
  /** Images, sounds and files cannot be masked. */
  readonly hasUnreadable: boolean;
  readonly hasBudget: boolean;
  /** What may be asked, in order; the first of its kind is taken. */
  readonly cloud: readonly Target[];
  readonly local: readonly Target[];
}

/**
 * Where `auto` goes: to a model of the owner's wherever a rule says that the request stays, else to the
 * first model elsewhere. The same facts give the same choice. Null where nothing is left.
 */
export function chooseRoute<Target>(facts: RouteFacts<Target>): {
  target: Target | null;
  reason: RouteReason;
} {
  const reason = reasonToStay(facts);
  const target = reason === 'cloud-first' ? facts.cloud[0] : facts.local[0];
  return { target: target ?? null, reason };
}

function reasonToStay(facts: RouteFacts<unknown>): RouteReason {
  if (facts.cloud.length === 0) return 'no-cloud-model';
  if (facts.isOffline) return 'offline';
  if (!facts.hasConsent) return 'no-consent';
  if (facts.isSensitive) return 'sensitive-topic';
  if (facts.hasUnreadable) return 'image';
  return facts.hasBudget ? 'cloud-first' : 'budget-spent';
}
