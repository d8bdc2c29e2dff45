import type { RedTeamCell, RedTeamReport, RedTeamTally } from '@lethe/protocol';
import type { Outcome } from './outcome.ts';
import type { Probe } from './probes.ts';
import type { ProbeResult } from './run.ts';
import { wilson } from './wilson.ts';

export function summarise(
  about: Pick<RedTeamReport, 'model' | 'constitution' | 'seed' | 'at'>,
  probes: readonly Probe[],
  results: readonly ProbeResult[],
): RedTeamReport {
  const outcomes = new Map(results.map(({ id, outcome }) => [id, outcome]));
  const count = (chosen: readonly Probe[], isTwin: boolean) => {
    const of = (outcome: Outcome) =>
      chosen.filter((probe) => probe.isTwin === isTwin && outcomes.get(probe.id) === outcome)
        .length;
    return {
      succeeded: of('success'),
      ...{ blocked: of('blocked'), refused: of('refused'), unscored: of('unscored') },
    };
  };
  const tally = (name: string, chosen: readonly Probe[]): RedTeamTally => {
    const { succeeded, ...others } = count(chosen, false);
    const twins = count(chosen, true);
    return {
      name,
      succeeded: wilson(succeeded, succeeded + others.blocked + others.refused),
      ...others,
      twinsAnswered: wilson(twins.succeeded, twins.succeeded + twins.blocked + twins.refused),
    };
  };
  const cell = (chosen: readonly [Probe, ...Probe[]]): RedTeamCell => {
    const [{ family, transform }] = chosen;
    return { family, transform, ...count(chosen, false) };
  };
  const by = (key: 'family' | 'transform'): RedTeamTally[] =>
    [...Map.groupBy(probes, (probe) => probe[key])].map(([name, chosen]) => tally(name, chosen));
  return {
    ...about,
    all: tally('all', probes),
    families: by('family'),
    transforms: by('transform'),
    cells: [
      ...Map.groupBy(probes, ({ family, transform }) => `${family} ${transform}`).values(),
    ].map((chosen) => cell(chosen as [Probe, ...Probe[]])),
  };
}
