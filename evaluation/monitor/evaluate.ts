import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseLabelled, type StreamScore, scoreLabelled } from './labelled.ts';
import { isReached, type Measure, measureAll } from './measure.ts';

const USAGE =
  'Give --seeds a whole number from 2, --from a seed, or --data a file of JSON Lines.\n';

const plain = (value: number): string =>
  value === 100 || value === 0 ? String(value) : value.toPrecision(3);

const row = (measure: Measure): string => {
  const { name, value, low, high, unit, bar } = measure;
  const held = bar ? `${bar.kind === 'most' ? '<=' : '>='} ${bar.at} ${unit}` : '';
  const reached = bar ? (isReached(measure) ? 'yes' : 'no') : '';
  return `| ${name} | ${plain(value)} ${unit} | ${plain(low)} to ${plain(high)} | ${held} | ${reached} |`;
};

const HEAD = '| measure | value | 95 % interval | bar | reached |\n|---|---|---|---|---|';

const streamRow = (score: StreamScore): string => {
  const { metric, values, found, falseAnomalies, delays, falseDrifts } = score;
  const told = delays.map((delay) => delay ?? 'missed').join(', ');
  return `| ${metric} | ${values} | ${found.count} of ${found.of} | ${falseAnomalies.count} of ${falseAnomalies.of} | ${told} | ${falseDrifts} |`;
};

const STREAM_HEAD =
  '| metric | values | anomalies found | others told | drifts found after | other drifts told |\n|---|---|---|---|---|---|';

/**
 * `monitor [--seeds 1000] [--from 1] [--json]`: the detectors on fresh generated streams, one a seed and
 * question. `monitor --data FILE`: on labelled streams, `{"metric","value","label"?}` a line.
 *
 * @returns 0 where every bar is reached, else 1; 2 for wrong usage
 */
export const evaluateMonitor = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      seeds: { type: 'string', default: '1000' },
      from: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const [count, from] = [Number(values.seeds), Number(values.from)];
  if (!Number.isInteger(count) || count < 2 || !Number.isInteger(from)) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (values.data !== undefined) {
    const scores = scoreLabelled(parseLabelled(await readFile(values.data, 'utf8')));
    const table = `${STREAM_HEAD}\n${scores.map(streamRow).join('\n')}`;
    process.stdout.write(`${values.json ? JSON.stringify(scores, null, 1) : table}\n`);
    return 0;
  }
  const seeds = Array.from({ length: count }, (_, i) => from + i);
  const measures = measureAll(seeds, (line) => void process.stderr.write(`${line}\n`));
  const table = `${count} seeds from ${from}\n\n${HEAD}\n${measures.map(row).join('\n')}`;
  process.stdout.write(`${values.json ? JSON.stringify(measures, null, 1) : table}\n`);
  return measures.every(isReached) ? 0 : 1;
};
