import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

interface SleepFlags extends ConfigFlags {
  json?: boolean;
}

export const addSleep = (program: Command, context: CommandContext): void => {
  const sleep = program.command('sleep').description('let Lethe sleep, or show how it slept');
  addNow(sleep, context);
  addStatus(sleep, context);
  addHistory(sleep, context);
};

const addNow = (sleep: Command, { terminal, report }: CommandContext): void => {
  withConfigOptions(sleep.command('now'))
    .description('sleep once on a data directory that no server runs on, and show every step')
    .option('--deep', 'a deep sleep; a light one without it')
    .option('--json', 'print JSON')
    .action(async ({ json, deep, ...flags }: SleepFlags & { deep?: boolean }) => {
      const { shownCycle } = await import('@lethe/assistant');
      const { loadConfig, withSleep } = await import('@lethe/server');
      const { withKept } = await import('../vault/open-existing.ts');
      const { describeCycle } = await import('../sleep/describe-sleep.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const faults: unknown[] = [];
      const slept = await withKept(config, (kept) =>
        withSleep(
          config,
          kept,
          (error) => faults.push(error),
          async ({ sleeper }) => {
            const mode = deep ? 'deep' : 'light';
            const { ended } = await sleeper.sleepNow({ mode });
            const { id } = await ended;
            const [newest] = (await sleeper.history()).filter(({ cycle }) => cycle.id === id);
            return newest;
          },
        ),
      );
      if (!slept || faults.length > 0) report(EXIT.failure);
      if (!slept) return;
      const cycle = shownCycle(slept);
      terminal.out(json ? `${JSON.stringify(cycle, null, 2)}\n` : describeCycle(cycle));
      if (cycle.state !== 'finished') report(EXIT.failure);
      else if (cycle.steps.some(({ findings }) => findings.length > 0)) report(EXIT.finding);
    });
};

const addStatus = (sleep: Command, { terminal }: CommandContext): void => {
  withConfigOptions(sleep.command('status'))
    .description('how often and how long a data directory has slept; no server may run on it')
    .option('--json', 'print JSON')
    .action(async ({ json, ...flags }: SleepFlags) => {
      const { loadConfig, readSleep } = await import('@lethe/server');
      const { withKept } = await import('../vault/open-existing.ts');
      const { describeStatistics } = await import('../sleep/describe-sleep.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const { statistics } = await withKept(config, (kept) => readSleep(config, kept));
      terminal.out(
        json ? `${JSON.stringify(statistics, null, 2)}\n` : describeStatistics(statistics),
      );
    });
};

const addHistory = (sleep: Command, { terminal }: CommandContext): void => {
  withConfigOptions(sleep.command('history'))
    .description('every step of the last sleeps, before and after; no server may run on it')
    .option('--limit <sleeps>', 'how many, newest first', '10')
    .option('--json', 'print JSON')
    .action(async ({ json, limit, ...flags }: SleepFlags & { limit: string }) => {
      const { shownCycle } = await import('@lethe/assistant');
      const { loadConfig, readSleep } = await import('@lethe/server');
      const { withKept } = await import('../vault/open-existing.ts');
      const { describeCycle } = await import('../sleep/describe-sleep.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const page = { limit: Math.min(Math.max(Number.parseInt(limit, 10) || 10, 1), 100) };
      const { slept } = await withKept(config, (kept) => readSleep(config, kept, page));
      const cycles = slept.map(shownCycle);
      if (json) terminal.out(`${JSON.stringify(cycles, null, 2)}\n`);
      else
        terminal.out(
          cycles.length === 0 ? 'It has not slept yet.\n' : cycles.map(describeCycle).join('\n'),
        );
    });
};
