import type { SleepCycle, SleepStatusReport, SleepStep } from '@lethe/protocol';
import type { SleepStatistics } from '@lethe/sleep';

const SECOND_MS = 1000;
const seconds = (ms: number): string => `${(ms / SECOND_MS).toFixed(1)} s`;

const list = (numbers: Readonly<Record<string, number>>): string =>
  Object.entries(numbers)
    .map(([name, value]) => `${name} ${Number(value.toFixed(3))}`)
    .join(', ');

/** What changed between two scores, by name. */
function changes({ before, after }: SleepStep): string {
  const names = Object.keys(before).filter((name) => after[name] !== undefined);
  return names
    .map((name) => {
      const [from, to] = [before[name] ?? 0, after[name] ?? 0].map((n) => Number(n.toFixed(3)));
      return from === to ? `${name} ${from}` : `${name} ${from} -> ${to}`;
    })
    .join(', ');
}

function describeStep(step: SleepStep): string {
  const { step: name, decision, reason, ms, counted, findings } = step;
  const { qualityBefore: _before, qualityAfter: _after, ...rest } = counted;
  const { tokens, microcents } = step;
  const others = { ...rest, ...(tokens > 0 && { tokens }), ...(microcents > 0 && { microcents }) };
  const why = reason ? ` (${reason})` : '';
  const parts = [changes(step), list(others), findings.map((kind) => `found ${kind}`).join(', ')];
  const told = parts.filter((part) => part !== '').join('; ');
  return `  ${name.padEnd(16)} ${`${decision}${why}`.padEnd(20)} ${seconds(ms).padStart(8)}  ${told}`;
}

/** One sleep in lines for a reader: each step with its before and after. */
export function describeCycle({
  id,
  mode,
  state,
  trigger,
  startedAt,
  endedAt,
  steps,
}: SleepCycle): string {
  const at = new Date(startedAt).toISOString().slice(0, 19).replace('T', ' ');
  const took = endedAt === null ? '' : `, ${seconds(endedAt - startedAt)}`;
  const title = `${at} UTC  ${mode} sleep, ${state}${took}, ${trigger} (${id})`;
  return [title, ...steps.map(describeStep), ''].join('\n');
}

export const describeStatistics = ({
  cycles,
  awakeMs,
  lightMs,
  deepMs,
  ratio,
  last,
  now,
}: SleepStatistics & { ratio: number; now: SleepStatusReport | null }): string =>
  [
    ...(now ? [`now       ${now.state}${now.step ? `, ${now.step}` : ''}`] : []),
    `slept     ${cycles} times, ${(100 * ratio).toFixed(2)} % of the time`,
    `awake     ${seconds(awakeMs)}`,
    `light     ${seconds(lightMs)}`,
    `deep      ${seconds(deepMs)}`,
    `last      ${last ? `${last.mode}, ${last.state}, ${new Date(last.endedAt).toISOString()}` : 'never'}`,
    '',
  ].join('\n');
