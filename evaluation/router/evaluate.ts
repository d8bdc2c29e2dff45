import { ROUTE_FEATURES, type SimulationReport, simulateRouter } from '@lethe/models';

const SEEDS = 20;
/** The first turns, while most is still to be learnt. */
const FIRST_TURNS = 2000;

const NAMES: Readonly<Record<keyof SimulationReport['regrets'], string>> = {
  bandit: 'the router',
  bestThreshold: 'best threshold on length, with hindsight',
  alwaysLocal: 'always local',
  alwaysCloud: 'always the better cloud model',
  chance: 'by chance',
  shuffled: 'the router, told shuffled rewards',
};

/** `npm run evaluate -- router`: regret in the invented world, and how well a log tells of other policies. */
export const evaluateRouter = async (): Promise<number> => {
  const out = (line: string) => void process.stdout.write(`${line}\n`);
  const { seeds, turns, regrets, alone } = simulateRouter({ seeds: SEEDS });
  out(`${seeds} seeds of ${turns} turns; mean regret a turn, with its standard error`);
  for (const [name, title] of Object.entries(NAMES)) {
    const { value, error } = regrets[name as keyof typeof regrets];
    out(`  ${title.padEnd(42)} ${value.toFixed(4)} ± ${error.toFixed(4)}`);
  }
  const first = simulateRouter({ seeds: SEEDS, turns: FIRST_TURNS }).regrets.bandit;
  const later = (regrets.bandit.value * turns - first.value * FIRST_TURNS) / (turns - FIRST_TURNS);
  const share = (regret: number) =>
    `${regret.toFixed(4)}, ${((100 * regret) / regrets.alwaysLocal.value).toFixed(1)} % of what always local misses`;
  out(
    `The router over its first ${FIRST_TURNS} turns: ${share(first.value)}; then: ${share(later)}`,
  );
  out('');
  out('What each model alone would have earned, from the log of the router and in truth');
  for (const { model, estimate, truth } of alone) {
    const { value, error } = estimate;
    out(
      `  ${model.padEnd(42)} ${value.toFixed(3)} ± ${error.toFixed(3)}, truly ${truth.toFixed(3)}`,
    );
  }
  out('');
  out(`Features: ${ROUTE_FEATURES.join(', ')}`);
  const { bandit, bestThreshold, shuffled, chance } = regrets;
  return bandit.value < bestThreshold.value && shuffled.value > 0.8 * chance.value ? 0 : 1;
};
