import { join } from 'node:path';
import type { Retention } from '@lethe/models';
import type { Result } from '../result.ts';
import { withDirectory } from '../server/directory.ts';
import { measureCycles } from '../sleep/cycles.ts';
import { type Fidelity, measureFidelity } from '../sleep/fidelity.ts';
import { openNanoCache } from '../sleep/nano.ts';
import { measureNeedles, type Needle } from '../sleep/needle.ts';
import { measureRestore } from '../sleep/restore.ts';

const RETENTIONS: readonly Retention[] = [
  { share: 1, policy: 'recent' },
  { share: 0.5, policy: 'heavy' },
  { share: 0.5, policy: 'recent' },
];

/** What sleep does for an idle conversation, what compressing costs, and how long a night is. */
export const sleep = (): Promise<Result[]> =>
  withDirectory(async (directory) => {
    const nano = await openNanoCache();
    const { restoredMs, computedMs, bytes } = await measureRestore(nano.llama, directory);
    const [whole, heavy, recent] = measureNeedles(nano, RETENTIONS) as [Needle, Needle, Needle];
    const [most, halfHeavy, halfRecent] = measureFidelity(nano, [
      { share: 0.8, policy: 'heavy' },
      ...RETENTIONS.slice(1),
    ]) as [Fidelity, Fidelity, Fidelity];
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
      { name: 'same token as with the whole cache, 80 % kept', value: 100 * most.same, unit: '%' },
      { name: 'same token, half kept, heavy hitters', value: 100 * halfHeavy.same, unit: '%' },
      { name: 'same token, half kept, newest alone', value: 100 * halfRecent.same, unit: '%' },
      { name: 'loss of log-probability, 80 % kept', value: most.loss, unit: 'nats a token' },
      { name: 'loss, half kept, heavy hitters', value: halfHeavy.loss, unit: 'nats a token' },
      { name: 'loss, half kept, newest alone', value: halfRecent.loss, unit: 'nats a token' },
      { name: 'needle found, whole cache', value: 100 * whole.found, unit: '%' },
      {
        name: 'needle found, half kept, sinks, newest and heavy hitters',
        value: 100 * heavy.found,
        unit: '%',
      },
      {
        name: 'needle found, half kept, sinks and newest alone',
        value: 100 * recent.found,
        unit: '%',
      },
      {
        name: 'log-probability of the needle, whole cache',
        value: whole.logProbability,
        unit: 'nats a token',
      },
      {
        name: 'the same, half kept, heavy hitters',
        value: heavy.logProbability,
        unit: 'nats a token',
      },
      {
        name: 'the same, half kept, newest alone',
        value: recent.logProbability,
        unit: 'nats a token',
      },
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
