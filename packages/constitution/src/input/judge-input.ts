import type { Constitution } from '../constitution/constitution.ts';
import { errors } from '../errors.ts';
import { type Judgement, judge } from '../judge/judge.ts';
import { mergeJudgements, type PartJudgement } from '../judge/merge-judgements.ts';
import { gravest } from '../judge/verdict.ts';
import type { Detector, Role } from '../signals/signal.ts';
import { TEXT_LIMIT } from './text-limit.ts';

/** One text of a request. The arguments of a tool call are a text of the assistant's. */
export interface InputMessage {
  readonly role: Role;
  readonly text: string;
}

export interface JudgeInputOptions {
  /** At least one. */
  readonly messages: readonly InputMessage[];
  readonly constitution: Constitution;
  readonly detectors: readonly Detector[];
}

export interface InputJudgement extends Judgement {
  /** Index of the message that decided; the spans are places in it. */
  readonly at: number;
}

/**
 * Judges all texts of a request, each by its role, and gives the gravest of them.
 *
 * @throws TEXT_TOO_LONG for a text of more than 100,000 UTF-16 code units
 */
export function judgeInput({
  messages,
  constitution,
  detectors,
}: JudgeInputOptions): InputJudgement {
  for (const { text } of messages)
    if (text.length > TEXT_LIMIT) throw errors.TEXT_TOO_LONG({ maximum: TEXT_LIMIT });
  const judgements = messages.map(({ role, text }) =>
    judge(text, {
      constitution,
      detectors,
      role,
      direction: role === 'assistant' ? 'output' : 'input',
    }),
  );
  const verdict = gravest(judgements.map((judgement) => judgement.verdict));
  const at = judgements.findIndex((judgement) => judgement.verdict === verdict);
  const parts = judgements.map(
    (judgement, index): PartJudgement => ({
      judgement: index === at ? judgement : withoutSpans(judgement),
      start: 0,
    }),
  );
  return { ...mergeJudgements(parts as [PartJudgement, ...PartJudgement[]]), at };
}

const withoutSpans = (judgement: Judgement): Judgement => ({
  ...judgement,
  principles: judgement.principles.map((principle) => ({ ...principle, spans: [] })),
});
