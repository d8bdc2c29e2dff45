import { join } from 'node:path';
import { bootstrap, type Mean } from '../../evaluation/monitor/interval.ts';
import type { Result } from '../result.ts';
import { withDirectory } from '../server/directory.ts';
import { measureCycles } from '../sleep/cycles.ts';
import { EVICTIONS } from '../sleep/eviction.ts';
import { measureFidelity } from '../sleep/fidelity.ts';
import { openNanoCache } from '../sleep/nano.ts';
import { measureNeedles, type Share } from '../sleep/needle.ts';
import { measureRestore } from '../sleep/restore.ts';

const percent = (value: number): string => (100 * value).toFixed(1);

const shareOf = (name: string, { share, low, high }: Omit<Share, 'count' | 'of'>): Result => ({
  ...{ name, value: 100 * share, unit: `% (${percent(low)} to ${percent(high)})` },
});

const meanOf = (name: string, { mean, low, high }: Mean, unit: string): Result => ({
  ...{ name, value: mean, unit: `${unit} (${low.toFixed(4)} to ${high.toFixed(4)})` },
});

/** How near the answers over a part of the cache come to those over all of it. */
function fidelityResults(nano: Parameters<typeof measureFidelity>[0]): Result[] {
  const measured = measureFidelity(nano, EVICTIONS);
  const byName = (name: string) => measured[EVICTIONS.findIndex((one) => one.name === name)];
  const chance = byName('half kept, at random')?.losses ?? [];
  const heavy = byName('half kept, heavy hitters')?.losses ?? [];
  const gain = bootstrap(chance.map((loss, at) => loss - (heavy[at] ?? 0)));
  return [
    ...EVICTIONS.flatMap(({ name }, at): Result[] => {
      const one = measured[at];
      if (!one) return [];
      const { mean: share, low, high } = one.same;
      return [
        shareOf(`same token as over the whole cache, ${name}`, { share, low, high }),
        meanOf(`loss of log-probability, ${name}`, one.loss, 'nats a token'),
      ];
    }),
    meanOf('heavy hitters lose less than chance, half kept', gain, 'nats a token'),
  ];
}

/** What sleep does for an idle conversation, what compressing costs, and how long a night is. */
export const sleep = (): Promise<Result[]> =>
  withDirectory(async (directory) => {
    const nano = await openNanoCache();
    const { restoredMs, computedMs, bytes } = await measureRestore(nano.llama, directory);
    const half = EVICTIONS.filter(({ name }) => name === 'half kept, heavy hitters');
    const [whole, heavy] = measureNeedles(nano, half) as [Share, Share];
    const fidelity = fidelityResults(nano);
    const light = await measureCycles(join(directory, 'light'), 'light');
    const deep = await measureCycles(join(directory, 'deep'), 'deep');
    const told = (name: string) =>
      deep.entries.find(({ step }) => step === 'memories')?.numbers[name] ?? Number.NaN;
    return [
      {
        name: 'first token, cache of 512 tokens restored from disk',
        value: restoredMs,
        unit: 'ms of processor',
      },
      {
        name: 'first token, the same 512 tokens read again',
        value: computedMs,
        unit: 'ms of processor',
      },
      {
        name: 'restored sooner than read again',
        value: computedMs / restoredMs,
        unit: 'times',
        bar: { at: 5, kind: 'least' },
      },
      { name: 'a spilled cache of 512 tokens', value: bytes / 1e6, unit: 'MB' },
      ...fidelity,
      shareOf('needle found among six, whole cache', whole),
      shareOf('needle found among six, half kept, heavy hitters', heavy),
      {
        name: 'a whole light sleep, 500 memories and 200 turns kept',
        value: light.ms / 1000,
        unit: 's',
        bar: { at: 10, kind: 'most' },
      },
      { name: 'a whole deep sleep on the same', value: deep.ms / 1000, unit: 's' },
      {
        name: 'memories told, of 500 with 100 that say the same',
        value: told('after_told'),
        unit: 'memories',
      },
      {
        name: 'characters told after consolidation',
        value: (100 * told('after_characters')) / told('before_characters'),
        unit: '% of before',
      },
    ];
  });
