import type { RouterPolicy, RouterSimulation } from '@lethe/protocol';

type Simulated = RouterSimulation['regrets'][number]['policy'];

/** What is said of how the router did, in English. */
export const routerWords = {
  title: 'How the router did',
  lead: 'Where auto chose between several models, its choices with their chances are kept as numbers. From them it can be estimated what other ways to choose would have earned of the same turns (doubly robust).',
  none: 'There is nothing to tell yet: auto has chosen between several models too seldom.',
  few: (choices: string) => `${choices} choices so far; an estimate needs at least 20.`,
  summary: (choices: string, since: string, best: string, regret: string) =>
    `${choices} choices since ${since}. Best: ${best}; the router earned ${regret} a turn less.`,
  summaryBest: (choices: string, since: string) =>
    `${choices} choices since ${since}. Nothing earned more than the router.`,
  logTitle: 'By its own log',
  reward: 'Reward a turn',
  error: 'Standard error',
  regret: 'Regret',
  way: 'Way to choose',
  ways: {
    router: () => 'the router',
    alwaysLocal: (model) => `always local: ${model}`,
    alwaysCloud: (model) => `always elsewhere: ${model}`,
    always: (model) => `always ${model}`,
    threshold: (model, units) => `${model} from ${units} characters on`,
  } satisfies Record<RouterPolicy['kind'], (model: string, units: string) => string>,
  hindsight: 'The threshold and the best models are chosen with hindsight, which flatters them.',
  simulate: 'Simulate',
  simulating: 'The router learns in an invented world. This takes some seconds.',
  simulationLead:
    'In an invented world of three models the truth is known. Regret is what the best model of each turn would have earned more; less is better.',
  simulationTitle: 'In an invented world',
  simulationSummary: (seeds: string, turns: string, regret: string, local: string) =>
    `${seeds} runs of ${turns} turns: the router misses ${regret} a turn, always local ${local}.`,
  simulated: {
    bandit: 'the router',
    bestThreshold: 'best threshold on the length, with hindsight',
    alwaysCloud: 'always the better model elsewhere',
    alwaysLocal: 'always local',
    chance: 'by chance',
    shuffled: 'the router, told the rewards of other turns',
  } satisfies Record<Simulated, string>,
  aloneTitle: 'What each model alone would have earned',
  model: 'Model',
  estimated: 'Estimated from the log',
  truly: 'Truly',
} as const;
