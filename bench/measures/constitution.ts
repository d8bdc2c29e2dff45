import type { JudgeMeasured } from '../constitution/measure-judge.ts';
import { installPeers, measureAlone } from '../constitution/peers.ts';
import type { Result } from '../result.ts';

const OWN = 'lethe';
const PEERS = ['obscenity', '@andersmyrmel/vard'];

/** Lengths of hostile texts, UTF-16 code units: the bar's own, and one on which every peer comes to an end. */
const HOSTILE_UNITS = 100_000;
const PEERS_HOSTILE_UNITS = 10_000;

const atMost = (at: number) => ({ at, kind: 'most' as const });

const rows = (name: string, measured: JudgeMeasured, { isOwn }: { isOwn: boolean }): Result[] => {
  const { textsPerSecond, p50, p99, worst } = measured;
  const held = (bar: NonNullable<Result['bar']>) => (isOwn ? { bar } : {});
  return [
    {
      name: `${name}: short texts`,
      value: textsPerSecond,
      unit: 'texts/s',
      ...held({ at: 10_000, kind: 'least' }),
    },
    { name: `${name}: 2,000 characters, p50`, value: p50, unit: 'ms', ...held(atMost(1)) },
    { name: `${name}: 2,000 characters, p99`, value: p99, unit: 'ms', ...held(atMost(5)) },
    {
      name: `${name}: the worst of seven hostile texts, ${isOwn ? 100 : 10} kB`,
      value: worst,
      unit: 'ms',
      ...held(atMost(100)),
    },
  ];
};

/** How fast texts are judged by the whole constitution, and by packages that look for one thing each. */
export const constitution = async (): Promise<Result[]> => {
  const own = measureAlone(OWN, { hostileUnits: HOSTILE_UNITS });
  if (own === undefined) throw new Error('The constitution could not be measured.');
  const results = rows(OWN, own, { isOwn: true });
  if (!installPeers()) {
    process.stderr.write('The peers could not be installed, so nothing is compared.\n');
    return results;
  }
  for (const name of PEERS) {
    const measured = measureAlone(name, { hostileUnits: PEERS_HOSTILE_UNITS });
    if (measured !== undefined) results.push(...rows(name, measured, { isOwn: false }));
  }
  return results;
};
