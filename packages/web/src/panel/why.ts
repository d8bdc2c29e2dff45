import type { AxisState, Evidence } from '@lethe/protocol';
import { words } from '../words/words.ts';
import { measureName } from './measure-name.ts';

/** Reasons one sentence can hold. */
const REASONS = 3;
/** A smaller change is shown as none. */
const VISIBLE = 0.005;

const plain = (value: number): string =>
  Number.isInteger(value) ? words.format.count(value) : value.toFixed(Math.abs(value) < 10 ? 2 : 0);

/** `12 words`, where a measure has a unit of its own. */
const withUnit = (measure: string, value: number): string =>
  [plain(value), words.measures[measure]?.unit].filter(Boolean).join(' ');

const nameOf = (measure: string): string => words.measures[measure]?.name ?? measureName(measure);

const reason = ({ measure, observed, contribution }: Evidence): string =>
  words.why.reason(nameOf(measure), withUnit(measure, observed), words.format.change(contribution));

/** Why an axis stands where it does, with the numbers that put it there. */
export function whyOf({ change, pinned, enabled, evidence, counterfactual }: AxisState): string {
  if (!enabled) return words.why.off;
  if (pinned) return words.why.pinned;
  if (Math.abs(change) < VISIBLE) return words.why.still;
  const strongest = evidence
    .toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, REASONS);
  const moved = words.why.moved(
    change > 0 ? 'up' : 'down',
    Math.abs(change).toFixed(2),
    strongest.map(reason).join(', '),
  );
  if (counterfactual === null) return moved;
  const needed = words.why.needed(
    nameOf(counterfactual.measure),
    withUnit(counterfactual.measure, counterfactual.needed),
  );
  return `${moved} ${needed}`;
}
