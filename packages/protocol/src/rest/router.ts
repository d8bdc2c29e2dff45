import * as z from 'zod/mini';
import { count, moment } from '../identifiers.ts';

/** A mean reward with its standard error; null where there is too little to tell. */
const estimate = z.strictObject({ value: z.number(), error: z.nullable(z.number()) });

/** What a way to choose would have earned, from the log of the router's own choices. */
export const routerPolicy = z.strictObject({
  kind: z.enum(['router', 'alwaysLocal', 'alwaysCloud', 'always', 'threshold']),
  /** The model it chooses; with a threshold, the one for longer messages. */
  model: z.nullable(z.string()),
  /** Length of a message in UTF-16 units from which it chooses that model. */
  fromUnits: z.nullable(count),
  estimate,
  /** How much less than the best of them it earns a turn. */
  regret: z.number(),
});

export type RouterPolicy = z.infer<typeof routerPolicy>;

/** How the router did, by its own log: the newest choices between several models of which the outcome is known. */
export const routerLog = z.strictObject({
  choices: count,
  since: z.nullable(moment),
  models: z.array(z.strictObject({ model: z.string(), chosen: count, meanReward: z.number() })),
  /** None while there are too few choices. The best first. */
  policies: z.array(routerPolicy),
});

export type RouterLog = z.infer<typeof routerLog>;

export const SIMULATED_POLICIES = [
  'bandit',
  'bestThreshold',
  'alwaysCloud',
  'alwaysLocal',
  'chance',
  'shuffled',
] as const;

/** The router in an invented world whose truth is known. */
export const routerSimulation = z.strictObject({
  seeds: count,
  turns: count,
  regrets: z.array(
    z.strictObject({ policy: z.enum(SIMULATED_POLICIES), value: z.number(), error: z.number() }),
  ),
  alone: z.array(z.strictObject({ model: z.string(), estimate, truth: z.number() })),
});

export type RouterSimulation = z.infer<typeof routerSimulation>;
