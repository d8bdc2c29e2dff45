import {
  type Constitution,
  checkDraft,
  createConstitution,
  type SignalName,
  thresholdAt,
} from '@lethe/constitution';
import {
  type ConstitutionDraft,
  type ConstitutionReport,
  type ConstitutionTrial,
  type ConstitutionTried,
  cleanText,
  type NewConstitution,
} from '@lethe/protocol';
import type { DayCount, Store } from '@lethe/store';
import { errors } from '../errors.ts';
import type { Judging } from './judging.ts';
import { verdictReportOf } from './verdict-report.ts';
import type { VerdictTally } from './verdict-tally.ts';

/** What people see and an owner changes of the constitution. */
export interface ConstitutionDesk {
  read(): Promise<ConstitutionReport>;
  /**
   * Judges a text; neither it nor what was judged is kept or counted.
   *
   * @throws DRAFT_INVALID
   */
  try(trial: ConstitutionTrial): Promise<ConstitutionTried>;
  /**
   * Puts another version in force and keeps it.
   *
   * @throws DRAFT_INVALID, CONSTITUTION_CHANGED, CONSTITUTION_IN_FILE; then nothing is changed
   */
  save(version: NewConstitution): Promise<ConstitutionReport>;
}

export interface ConstitutionDeskOptions {
  readonly judging: Judging;
  readonly counts: Pick<Store['verdictCounts'], 'read'>;
  readonly ruleHits: Pick<Store['ruleHits'], 'read'>;
  readonly tally: VerdictTally;
  readonly clock: () => number;
  readonly source: ConstitutionReport['source'];
  /** Keeps a version, to be in force after a restart. */
  readonly keep: (constitution: Constitution) => Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_SHOWN = 30;
/** Rules that are told, the most frequent ones. */
const RULES_SHOWN = 50;

const draftedBy = (draft: ConstitutionDraft): Constitution => {
  const { principles, sensitivity = draft.sensitivity } = checkDraft(draft);
  return createConstitution({ sensitivity, principles });
};

export function createConstitutionDesk(options: ConstitutionDeskOptions): ConstitutionDesk {
  const { judging, counts, ruleHits, tally, clock, keep } = options;
  let { source } = options;
  /** One version is saved after the other. */
  let saving: Promise<unknown> = Promise.resolve();

  async function read(): Promise<ConstitutionReport> {
    const { hash, sensitivity, principles } = judging.constitution;
    await tally.flush();
    const from = Math.floor(clock() / DAY_MS) - DAYS_SHOWN + 1;
    return {
      hash,
      sensitivity,
      principles: principles.map((principle) => ({ ...principle })),
      policy: judging.policy,
      source,
      counts: (await counts.read(from)).map(({ day, ...count }) => ({
        ...count,
        day: new Date(day * DAY_MS).toISOString().slice(0, 10),
      })),
      ruleHits: mostFrequent(await ruleHits.read(from)),
    };
  }

  async function save({ draft, replaces }: NewConstitution): Promise<ConstitutionReport> {
    if (source === 'file') throw errors.CONSTITUTION_IN_FILE();
    if (replaces !== judging.constitution.hash) throw errors.CONSTITUTION_CHANGED();
    const constitution = draftedBy(draft);
    await keep(constitution);
    judging.replace(constitution);
    source = 'saved';
    return read();
  }

  return {
    read,
    async try({ text, direction, draft }) {
      const constitution = draft === undefined ? judging.constitution : draftedBy(draft);
      const role = direction === 'input' ? 'user' : 'assistant';
      const judgement = await judging.judgeInput([{ role, text: cleanText(text) }], constitution);
      return { report: verdictReportOf(judgement), thresholds: thresholdsOf(constitution) };
    },
    save(version) {
      const saved = saving.then(() => save(version));
      saving = saved.catch(() => undefined);
      return saved;
    },
  };
}

/** The days added up. */
function mostFrequent(hits: readonly DayCount[]): ConstitutionReport['ruleHits'] {
  const sums = new Map<string, number>();
  for (const { name, count } of hits) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums]
    .map(([ruleId, sum]) => ({ ruleId, hits: sum }))
    .sort((one, other) => other.hits - one.hits || (one.ruleId < other.ruleId ? -1 : 1))
    .slice(0, RULES_SHOWN);
}

/** From which score each signal counts for any principle. */
function thresholdsOf({ principles, sensitivity }: Constitution): ConstitutionTried['thresholds'] {
  const lowest: Partial<Record<SignalName, number>> = {};
  for (const { signals } of principles)
    for (const [name, threshold] of Object.entries(signals) as [SignalName, number][])
      lowest[name] = Math.min(lowest[name] ?? 1, thresholdAt(threshold, sensitivity));
  return lowest;
}
