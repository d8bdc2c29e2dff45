import { randomUUID } from 'node:crypto';
import { type AnswererRequest, type Chosen, costOf, isAllowed } from '@lethe/assistant';
import { type Random, readMessage, routeFeatures } from '@lethe/models';
import type { RouterLog, RouterSimulation, TurnReceipt } from '@lethe/protocol';
import type { Price, RouterChoice, Store } from '@lethe/store';
import type { Clock } from '../clock/clock.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { AutoChooser, AutoFacts } from '../gateway/models/auto.ts';
import { byPlace, isNear } from '../gateway/models/targets.ts';
import { decide } from './decide.ts';
import { evaluateLog, MOST_EVALUATED, type PlaceOf } from './evaluate-log.ts';
import { openBandit } from './kept-bandit.ts';
import { createOpenChoices } from './open-choices.ts';
import { createRequestRouter } from './request-router.ts';
import { createSimulation } from './simulate-once.ts';

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
  /** How it did, by its own choices for this user: in the app and by their keys. */
  log(userId: string): Promise<RouterLog>;
  /** How it does where the truth is known; reckoned once. */
  simulation(): Promise<RouterSimulation>;
  /** Chooses for requests of the gateway, by the same memory. */
  readonly requests: AutoChooser;
  /** Writes what was learnt. */
  close(): Promise<void>;
}

export async function openRouter(options: RouterOptions): Promise<Router> {
  const { gateway, store, clock, random, report } = options;
  const bandit = await openBandit({ kept: store.router, after: clock.after, random, report });
  const noted = { learn: bandit.learn, log: store.routerChoices, report };
  const choices = createOpenChoices(noted);
  // Apart, so that many requests do not push out the turns that wait for a thumb.
  const requestChoices = createOpenChoices(noted);

  /** What the rules ask of a turn. */
  async function factsOf({ userId, text, earlier }: AnswererRequest): Promise<AutoFacts> {
    const { egress, targets } = gateway();
    const payer = { userId };
    const said = [...earlier.flatMap((turn) => [turn.text, turn.answer]), text];
    return {
      ...{ isOffline: egress.isOffline(), hasUnreadable: false, last: null },
      ...byPlace(await targets.list({ models: null })),
      hasConsent: await isAllowed(store, userId, 'cloud'),
      // The whole conversation would leave.
      isSensitive: (await egress.keptHere(payer, said)).length > 0,
      hasBudget: await egress.hasBudget(payer),
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
        const decided = decide(await factsOf(asked), { bandit, features, prices });
        if (decided === null) return null;
        const { routed } = decided;
        const model = decided.target.id;
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
    async log(userId) {
      const targets = await gateway().targets.list({ models: null });
      const places = new Map(targets.map((target) => [target.id, isNear(target) ? 'near' : 'far']));
      const placeOf: PlaceOf = (model) => (places.get(model) as 'near' | 'far') ?? null;
      return evaluateLog(await newestChoices(store, userId), placeOf);
    },
    simulation: createSimulation(),
    requests: createRequestRouter({ bandit, choices: requestChoices, store, clock, report }),
    async close() {
      await choices.close();
      await requestChoices.close();
      await bandit.close();
    },
  };
}

function tookOf(receipt: TurnReceipt | null, prices: readonly Price[]) {
  if (receipt === null) return { firstTokenMs: 0, microcents: 0 };
  const { model, tokens, timings } = receipt;
  const usage = { input: tokens.prompt, output: tokens.completion };
  return { firstTokenMs: timings.firstToken, microcents: costOf(usage, model, prices) };
}

function knownOf(receipt: TurnReceipt | null) {
  if (receipt === null) return { failed: true };
  return receipt.ended === 'abort' ? { abandoned: true } : undefined;
}

/** As many of a user's choices as are evaluated, newest first. */
async function newestChoices(
  { routerChoices }: Pick<Store, 'routerChoices'>,
  userId: string,
): Promise<RouterChoice[]> {
  const choices: RouterChoice[] = [];
  for (;;) {
    const page = await routerChoices.list(userId, { offset: choices.length });
    choices.push(...page);
    if (page.length === 0 || choices.length >= 2 * MOST_EVALUATED) return choices;
  }
}
