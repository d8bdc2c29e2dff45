import type { JudgedText, JudgedTurn, TurnVerdicts, VerdictReport } from '@lethe/protocol';

/** What is kept of the verdicts of a turn: the numbers, without places in texts that are gone. */
export const judgedTurnOf = ({ policy, input, output, revised }: TurnVerdicts): JudgedTurn => ({
  policy,
  input: judgedTextOf(input),
  output: output && judgedTextOf(output),
  revised,
});

const judgedTextOf = ({ principles, ...report }: VerdictReport): JudgedText => ({
  ...report,
  principles: principles.map(({ id, score, verdict }) => ({ id, score, verdict })),
});
