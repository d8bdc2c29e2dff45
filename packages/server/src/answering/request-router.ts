import { randomUUID } from 'node:crypto';
import { costOf } from '@lethe/assistant';
import { type Bandit, routeFeatures } from '@lethe/models';
import type { Price, Store } from '@lethe/store';
import type { Clock } from '../clock/clock.ts';
import type { AutoChooser, SeenAnswer } from '../gateway/models/auto.ts';
import { decide } from './decide.ts';
import type { OpenChoices } from './open-choices.ts';
import { requestFacts, requestNames } from './request-facts.ts';

export interface RequestRouterOptions {
  readonly bandit: Pick<Bandit, 'choose'>;
  readonly choices: OpenChoices;
  readonly store: Pick<Store, 'prices'>;
  readonly clock: Clock;
  /** Told where the price table could not be read; then nothing counts as costing anything. */
  readonly report: (error: unknown) => void;
}

/**
 * Chooses for requests of the gateway and learns from what can be seen of their answers: how long they
 * took, what they cost, whether they failed or were left, and whether the same is asked again.
 */
export function createRequestRouter(options: RequestRouterOptions): AutoChooser {
  const { bandit, choices, store, clock, report } = options;

  async function priceTable(): Promise<readonly Price[]> {
    try {
      return await store.prices.list();
    } catch (error) {
      report(error);
      return [];
    }
  }

  return {
    async choose({ caller, request, facts }) {
      const { ownerId: userId } = caller;
      const names = requestNames({ caller, request });
      const isAgain = choices.knows(userId, names.turnId);
      if (isAgain) choices.again(userId, names.turnId);
      else choices.goesOn(userId, names.conversationId);

      const features = routeFeatures({ ...requestFacts(request), lastWasPoor: isAgain });
      const prices = await priceTable();
      const decided = decide(facts, { bandit, features, prices });
      if (decided === null) return null;
      const { target, routed } = decided;
      const choice = {
        ...{ userId, ...names, id: randomUUID(), at: clock.now(), features },
        ...{ arm: target.id, propensity: routed.propensity, isRuled: routed.expected.length === 0 },
      };
      return {
        target,
        routed,
        over({ firstTokenMs, usage, ended }) {
          const took = { firstTokenMs, microcents: costOf(usage, target.id, prices) };
          choices.add({ ...choice, took }, KNOWN[ended]);
        },
      };
    },
  };
}

const KNOWN: Readonly<Record<SeenAnswer['ended'], Parameters<OpenChoices['add']>[1]>> = {
  whole: undefined,
  failed: { failed: true },
  left: { abandoned: true },
};
