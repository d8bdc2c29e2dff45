import { createRuleHits, type Direction, type Judgement, type RuleHits } from '@lethe/constitution';
import type { CodedError } from '@lethe/protocol';
import type { Store } from '@lethe/store';
import type { Schedule } from '../time/schedule.ts';
import { codedFailure } from '../turn/failure.ts';

/** Counts verdicts, and the rules that spoke, in memory and writes them down now and then: a write for each turn would slow it. */
export interface VerdictTally {
  note(direction: Direction, judgement: Judgement): void;
  /** Writes down what was counted. It never throws: what cannot be written is reported and forgotten. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export interface VerdictTallyOptions {
  readonly counts: Pick<Store['verdictCounts'], 'add'>;
  readonly ruleHits: Pick<Store['ruleHits'], 'add'>;
  readonly clock: () => number;
  readonly schedule: Schedule;
  readonly report: (error: CodedError) => void;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long counts wait, milliseconds. */
const WAIT_MS = 5000;
/** Different counts that wait; beyond it they are written at once. */
const MOST = 500;
/** Different rules that are written at once, the most frequent ones. */
const MOST_RULES = 500;

interface Count {
  readonly day: number;
  readonly direction: Direction;
  readonly principle: string;
  readonly verdict: Judgement['verdict'];
  count: number;
}

export function createVerdictTally({
  counts,
  ruleHits,
  clock,
  schedule,
  report,
}: VerdictTallyOptions): VerdictTally {
  let waiting = new Map<string, Count>();
  let hits = new Map<number, RuleHits>();
  let callOff: (() => void) | null = null;
  let writing: Promise<void> = Promise.resolve();

  async function write(taken: Iterable<Count>): Promise<void> {
    for (const { day, direction, principle, verdict, count } of taken)
      await counts
        .add(day, { direction, principle, verdict }, count)
        .catch((error: unknown) => codedFailure(error, report));
  }

  async function writeHits(taken: Iterable<[number, RuleHits]>): Promise<void> {
    for (const [day, rules] of taken) {
      const counted = rules.list().slice(0, MOST_RULES);
      if (counted.length === 0) continue;
      await ruleHits
        .add(day, Object.fromEntries(counted.map((rule) => [rule.ruleId, rule.hits])))
        .catch((error: unknown) => codedFailure(error, report));
    }
  }

  function flush(): Promise<void> {
    callOff?.();
    callOff = null;
    const taken = waiting;
    const spoken = hits;
    waiting = new Map();
    hits = new Map();
    writing = writing.then(() => write(taken.values())).then(() => writeHits(spoken));
    return writing;
  }

  return {
    note(direction, { principles }) {
      const day = Math.floor(clock() / DAY_MS);
      const rules = hits.get(day) ?? createRuleHits();
      hits.set(day, rules);
      rules.add({ principles });
      for (const { id, verdict } of principles) {
        const key = `${day}/${direction}/${id}/${verdict}`;
        const known = waiting.get(key);
        if (known) known.count++;
        else waiting.set(key, { day, direction, principle: id, verdict, count: 1 });
      }
      if (waiting.size >= MOST) void flush();
      else callOff ??= schedule(() => void flush(), WAIT_MS);
    },
    flush,
    close: flush,
  };
}
