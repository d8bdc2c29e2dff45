import { randomUUID } from 'node:crypto';
import { type AnswererRequest, type Chosen, isAllowed, costOf as priceOf } from '@lethe/assistant';
import { type Candidate, costOf, type Random, readMessage, routeFeatures } from '@lethe/models';
import type { Routed, TurnReceipt } from '@lethe/protocol';
import type { Price, Store } from '@lethe/store';
import type { Clock } from '../clock/clock.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { chooseRoute } from '../gateway/models/auto.ts';
import { byPlace } from '../gateway/models/targets.ts';
import { openBandit } from './kept-bandit.ts';
import { createOpenChoices } from './open-choices.ts';

export interface RouterOptions {
  readonly gateway: () => Pick<Gateway, 'targets' | 'egress'>;
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  /** Told of what failed beside an answer. */
  readonly report: (error: unknown) => void;
}

/** What answers a turn for the model `auto`. */
export interface Route {
  /** The id of a model. */
  readonly model: string;
  readonly chosen: Chosen;
}

/** Chooses who answers, and learns from what comes of it. */
export interface Router {
  /** Null where no choice could be made; that was reported. */
  route(asked: AnswererRequest): Promise<Route | null>;
  /** Told of every turn, whoever answers it: it says something of the turns before. */
  notice(asked: AnswererRequest): void;
  /** @throws NOT_FOUND where it is not known, or not this user's */
  rate(userId: string, turnId: string, thumb: 'up' | 'down'): void;
  /** Writes what was learnt. */
  close(): Promise<void>;
}

const MOST_CANDIDATES = 16;
/** As many of them may be the owner's own where there are many elsewhere. */
const MOST_LOCAL = 8;
/** Longest name of a model that is kept with a choice. */
const LONGEST_ARM = 128;
/** What a turn is taken to need before anything is known of it, tokens. */
const ASSUMED = { input: 1000, output: 500 };

export async function openRouter(options: RouterOptions): Promise<Router> {
  const { gateway, store, clock, random, report } = options;
  const bandit = await openBandit({ kept: store.router, after: clock.after, random, report });
  const choices = createOpenChoices({ learn: bandit.learn, log: store.routerChoices, report });

  /** Rules first; where they leave it open, what was learnt. */
  async function decide(
    asked: AnswererRequest,
    features: readonly number[],
    prices: readonly Price[],
  ): Promise<{ model: string; routed: Routed } | null> {
    const { egress, targets } = gateway();
    const { userId, text, earlier } = asked;
    const payer = { userId };
    const { cloud, local } = byPlace(await targets.list({ models: null }));
    const said = [...earlier.flatMap((turn) => [turn.text, turn.answer]), text];
    const { target, reason } = chooseRoute({
      ...{ isOffline: egress.isOffline(), hasUnreadable: false, cloud, local },
      hasConsent: await isAllowed(store, userId, 'cloud'),
      // The whole conversation would leave.
      isSensitive: (await egress.keptHere(payer, said)).length > 0,
      hasBudget: await egress.hasBudget(payer),
    });
    if (target === null) return null;
    if (reason !== 'cloud-first')
      return { model: target.id, routed: { reason, propensity: 1, expected: [] } };
    const { arm, propensity, explored, scores } = bandit.choose(
      features,
      candidates(
        [...cloud.slice(0, MOST_CANDIDATES - Math.min(local.length, MOST_LOCAL)), ...local],
        prices,
      ),
    );
    const expected = scores.map((score) => ({
      ...{ model: score.arm, expected: score.expected, cost: score.cost },
    }));
    return {
      model: arm,
      routed: { reason: explored ? 'tried' : 'learnt', propensity, expected },
    };
  }

  function featuresOf({ userId, conversationId, text, earlier, axes, isAgain }: AnswererRequest) {
    return routeFeatures({
      ...readMessage(text),
      historyUnits: earlier.reduce((sum, turn) => sum + turn.text.length + turn.answer.length, 0),
      turns: earlier.length,
      hasTools: false,
      lastWasPoor: isAgain || choices.wasPoor(userId, conversationId),
      complexity: axes.complexity,
      verbosity: axes.verbosity,
    });
  }

  return {
    async route(asked) {
      try {
        const features = featuresOf(asked);
        const prices = await store.prices.list();
        const decided = await decide(asked, features, prices);
        if (decided === null) return null;
        const { model, routed } = decided;
        const { userId, conversationId, turnId } = asked;
        const choice = {
          ...{ userId, conversationId, turnId, id: randomUUID(), at: clock.now() },
          ...{ arm: model, propensity: routed.propensity, features },
          isRuled: routed.expected.length === 0,
        };
        const over = (receipt: TurnReceipt | null): void => {
          // What was refused no model answered.
          if (receipt?.ended === 'refused') return;
          choices.add({ ...choice, took: tookOf(receipt, prices) }, knownOf(receipt));
        };
        return { model, chosen: { routed, over } };
      } catch (error) {
        report(error);
        return null;
      }
    },
    notice({ userId, conversationId, turnId, isAgain }) {
      if (isAgain) choices.again(userId, turnId);
      else choices.goesOn(userId, conversationId);
    },
    rate: choices.rate,
    async close() {
      await choices.close();
      await bandit.close();
    },
  };
}

const candidates = (
  models: readonly { readonly id: string }[],
  prices: readonly Price[],
): Candidate[] =>
  models
    .filter(({ id }) => id.length <= LONGEST_ARM)
    .slice(0, MOST_CANDIDATES)
    .map(({ id }) => ({ arm: id, cost: costOf(priceOf(ASSUMED, id, prices)) }));

function tookOf(receipt: TurnReceipt | null, prices: readonly Price[]) {
  if (receipt === null) return { firstTokenMs: 0, microcents: 0 };
  const { model, tokens, timings } = receipt;
  const usage = { input: tokens.prompt, output: tokens.completion };
  return { firstTokenMs: timings.firstToken, microcents: priceOf(usage, model, prices) };
}

/** An answer that failed has to be asked for again. */
function knownOf(receipt: TurnReceipt | null) {
  if (receipt === null) return { regenerated: true };
  return receipt.ended === 'abort' ? { abandoned: true } : undefined;
}
