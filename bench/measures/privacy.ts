import { detect } from '@lethe/privacy';
import { HOSTILE } from '../../packages/privacy/test/hostile-texts.ts';
import { bestMs } from '../privacy/busy-time.ts';
import { comparePeers } from '../privacy/peers.ts';
import { prose } from '../privacy/texts.ts';
import type { Result } from '../result.ts';

const PROSE_UNITS = 2_000_000;
const HOSTILE_UNITS = 40_000;
const RUNS = 5;

const best = (text: string): Promise<number> => bestMs(() => detect(text), RUNS);

/**
 * Characters a second over prose with every detector on, the worst of the hostile texts, and the same
 * of other packages.
 */
export const privacy = async (): Promise<Result[]> => {
  const text = prose(PROSE_UNITS);
  detect(text.slice(0, 100_000));
  const results: Result[] = [
    {
      name: 'detection over prose',
      value: PROSE_UNITS / (await best(text)) / 1000,
      unit: 'million characters/s',
      bar: { at: 5, kind: 'least' },
    },
  ];
  for (const [name, make] of Object.entries(HOSTILE)) {
    const once = await best(make(HOSTILE_UNITS));
    results.push({
      name: `hostile: ${name}, 40 kB`,
      value: once,
      unit: 'ms',
      bar: { at: 25, kind: 'most' },
    });
    results.push({
      name: `hostile: ${name}, four times the text`,
      value: (await best(make(4 * HOSTILE_UNITS))) / Math.max(once, 0.5),
      unit: 'times',
      bar: { at: 8, kind: 'most' },
    });
  }
  return [...results, ...comparePeers()];
};
