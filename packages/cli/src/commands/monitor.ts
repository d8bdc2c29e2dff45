import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { answerInput } from '../jsonl/answer-input.ts';
import { impossible, type Limit, limitsOf, parseLimit } from '../monitor/limit-flags.ts';

interface MonitorFlags {
  jsonl?: boolean;
  min?: Limit[];
  max?: Limit[];
}

export const addMonitor = (program: Command, { report }: CommandContext): void => {
  program
    .command('monitor')
    .description('find outliers, drifts and passed limits in streams of numbers')
    .option('--jsonl', 'read {"metric","value"} a line, write an alert a line')
    .option('--min <metric=number>', 'alert below this; may be repeated', parseLimit)
    .option('--max <metric=number>', 'alert above this; may be repeated', parseLimit)
    .action(async ({ jsonl, min, max }: MonitorFlags, command: Command) => {
      if (!jsonl) command.error('Only streams are read: add --jsonl.');
      const limits = limitsOf(min, max);
      if (impossible(limits) !== null)
        command.error('A lower limit lies above the upper limit of the same metric.');
      const { createWatches } = await import('../monitor/watches.ts');
      const { monitorJsonLine } = await import('../monitor/monitor-jsonl.ts');
      const watches = createWatches(limits);
      const allRead = await answerInput((input, at) => monitorJsonLine(input, at, watches));
      if (!allRead) report(EXIT.finding);
    });
};
