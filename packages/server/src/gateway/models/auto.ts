import type { ChatRequest } from '@lethe/models';
import type { Routed } from '@lethe/protocol';
import type { Caller } from '../caller/caller.ts';
import type { Target } from './targets.ts';

/** A rule that keeps a request for `auto` with its owner, in words of a closed list. */
export type StayReason = Exclude<Routed['reason'], 'learnt' | 'tried'>;

/** What decides whether a request for `auto` may go elsewhere. */
export interface AutoFacts {
  readonly isOffline: boolean;
  readonly hasConsent: boolean;
  readonly isSensitive: boolean;
  /** Images, sounds and files cannot be masked. */
  readonly hasUnreadable: boolean;
  readonly hasBudget: boolean;
  /** What can do all that is asked, in order; the first of the local ones answers what has to stay. */
  readonly cloud: readonly Target[];
  readonly local: readonly Target[];
  /** Answers, or says why it cannot, where something has to stay and no local model can do it all. */
  readonly last: Target | null;
}

/** The first rule that keeps a request here, or null where every model may be chosen. */
export function reasonToStay(facts: AutoFacts): StayReason | null {
  if (facts.cloud.length === 0) return 'no-cloud-model';
  if (facts.isOffline) return 'offline';
  if (!facts.hasConsent) return 'no-consent';
  if (facts.isSensitive) return 'sensitive-topic';
  if (facts.hasUnreadable) return 'image';
  return facts.hasBudget ? null : 'budget-spent';
}

/** A request of the gateway for `auto`, and what the rules ask of it. */
export interface AutoRequest {
  readonly caller: Pick<Caller, 'id' | 'ownerId'>;
  readonly request: ChatRequest;
  readonly facts: AutoFacts;
}

/** What can be seen of an answer from outside; nobody gives thumbs here. */
export interface SeenAnswer {
  /** Milliseconds to its first piece. */
  readonly firstTokenMs: number;
  readonly usage: { readonly input: number; readonly output: number };
  /** `left`: the client went, or the answer was stopped, before its end. */
  readonly ended: 'whole' | 'failed' | 'left';
}

export interface AutoChoice {
  readonly target: Target;
  readonly routed: Routed;
  /** Told at most once; not at all where no model was asked. */
  readonly over: (seen: SeenAnswer) => void;
}

/** Who chooses for the model `auto`. */
export interface AutoChooser {
  /** Null where nothing is left to choose from. */
  choose(asked: AutoRequest): Promise<AutoChoice | null>;
}
