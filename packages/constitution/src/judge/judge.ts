import type { SecondOpinion } from '@lethe/protocol';
import type { Constitution } from '../constitution/constitution.ts';
import type { Principle } from '../constitution/schema.ts';
import { thresholdAt } from '../constitution/threshold.ts';
import type { Detector, Finding, Role } from '../signals/signal.ts';
import type { Direction, SignalName } from '../signals/signal-names.ts';
import { type Measured, measure } from './measure.ts';
import { constitutionFor } from './role-constitution.ts';
import { gravest, type Verdict, verdictOf } from './verdict.ts';

/** What one principle says of a text. */
export interface PrincipleJudgement {
  readonly id: string;
  /** The highest score of its signals, in [0, 1]; given on passes too, so that thresholds can be tuned. */
  readonly score: number;
  readonly verdict: Verdict;
  /** Where, in UTF-16 code units of the judged text, in order and at most 32. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** Which rules and classifiers found it, each once. */
  readonly ruleIds: readonly string[];
}

/** What the constitution says of a text. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Every measured signal, in [0, 1]; null where its detector failed. */
  readonly signals: Readonly<Partial<Record<SignalName, number | null>>>;
  readonly principles: readonly PrincipleJudgement[];
  /** Mean of the principles' scores by their weights, in [0, 1]. */
  readonly weightedScore: number;
  /** SHA-256 of the constitution it was judged by. */
  readonly constitution: string;
  /** What a model was asked beside the detectors; absent where none was. */
  readonly method?: SecondOpinion;
}

export interface JudgeOptions {
  readonly constitution: Constitution;
  readonly detectors: readonly Detector[];
  readonly direction: Direction;
  /** Who wrote it, which decides what is asked of it; `user` for input and `assistant` for output where absent. */
  readonly role?: Role;
}

/** Judges one text. The same text, constitution and detectors give the same judgement always. */
export function judge(text: string, options: JudgeOptions): Judgement {
  const { detectors, direction } = options;
  const role = options.role ?? (direction === 'input' ? 'user' : 'assistant');
  const constitution = constitutionFor(role, options.constitution);
  const measured = measure(detectors, { text, direction, role });
  const principles = constitution.principles
    .filter(({ appliesTo }) => appliesTo.includes(direction))
    .map((principle) => judgePrinciple(principle, measured, constitution));
  return {
    verdict: gravest(principles.map(({ verdict }) => verdict)),
    signals: Object.fromEntries(
      [...measured].map(([name, { score, complete }]) => [name, complete ? score : null]),
    ),
    principles,
    weightedScore: weightedScore(principles, constitution.principles),
    constitution: constitution.hash,
  };
}

const NOTHING: readonly Finding[] = [];

/** Places that one principle tells of. */
const SPANS = 32;

/** Every place once: two detectors often mean the same one. */
function spansOf(findings: readonly Finding[]): PrincipleJudgement['spans'] {
  const sorted = findings
    .map(({ start, end }) => ({ start, end }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  return sorted
    .filter(({ start, end }, at) => start !== sorted[at - 1]?.start || end !== sorted[at - 1]?.end)
    .slice(0, SPANS);
}

function judgePrinciple(
  principle: Principle,
  measured: ReadonlyMap<SignalName, Measured>,
  { sensitivity }: Constitution,
): PrincipleJudgement {
  let score = 0;
  let broken = false;
  let complete = true;
  let findings = NOTHING;
  for (const name of Object.keys(principle.signals) as SignalName[]) {
    const found = measured.get(name);
    complete &&= found?.complete ?? false;
    if (found === undefined) continue;
    score = Math.max(score, found.score);
    if (found.score < thresholdAt(principle.signals[name] as number, sensitivity)) continue;
    broken = true;
    findings = findings.length === 0 ? found.findings : [...findings, ...found.findings];
  }
  return {
    id: principle.id,
    score,
    verdict: broken ? verdictOf(principle.action) : complete ? 'allow' : 'unscored',
    spans: spansOf(findings),
    ruleIds: [...new Set(findings.map(({ ruleId }) => ruleId))],
  };
}

function weightedScore(
  judged: readonly PrincipleJudgement[],
  principles: readonly Principle[],
): number {
  const weights = new Map(principles.map(({ id, weight }) => [id, weight]));
  const total = judged.reduce((sum, { id }) => sum + (weights.get(id) ?? 0), 0);
  if (total === 0) return 0;
  return judged.reduce((sum, { id, score }) => sum + score * (weights.get(id) ?? 0), 0) / total;
}
