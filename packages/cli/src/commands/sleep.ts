import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

interface SleepFlags extends ConfigFlags {
  json?: boolean;
}

export const addSleep = (program: Command, context: CommandContext): void => {
  const sleep = program
    .command('sleep')
    .description('let Lethe sleep, wake it, or show how it slept');
  addNow(sleep, context);
  addWake(sleep, context);
  addStatus(sleep, context);
  addHistory(sleep, context);
};

const addNow = (sleep: Command, { terminal, report }: CommandContext): void => {
  withConfigOptions(sleep.command('now'))
    .description('sleep once and show every step; a Lethe that runs is asked to')
    .option('--deep', 'a deep sleep; a light one without it')
    .option('--json', 'print JSON')
    .action(async ({ json, deep, ...flags }: SleepFlags & { deep?: boolean }) => {
      const { loadConfig } = await import('@lethe/server');
      const { findRunning } = await import('../running/running-lethe.ts');
      const { sleepHere } = await import('../sleep/sleep-here.ts');
      const { sleepThere } = await import('../sleep/sleep-there.ts');
      const { describeCycle } = await import('../sleep/describe-sleep.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const mode = deep ? 'deep' : 'light';
      const faults: unknown[] = [];
      const running = await findRunning(config);
      const cycle = running
        ? await sleepThere(running, mode)
        : await sleepHere(config, mode, (error) => faults.push(error));
      if (!cycle || faults.length > 0) report(EXIT.failure);
      if (!cycle) return;
      terminal.out(json ? `${JSON.stringify(cycle, null, 2)}\n` : describeCycle(cycle));
      if (cycle.state !== 'finished') report(EXIT.failure);
      else if (cycle.steps.some(({ findings }) => findings.length > 0)) report(EXIT.finding);
    });
};

const addWake = (sleep: Command, { terminal }: CommandContext): void => {
  withConfigOptions(sleep.command('wake'))
    .description('wake a Lethe that runs; what was under way is undone')
    .option('--json', 'print JSON')
    .action(async ({ json, ...flags }: SleepFlags) => {
      const { loadConfig } = await import('@lethe/server');
      const { findRunning } = await import('../running/running-lethe.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const status = (await (await findRunning(config))?.ask('wake')) ?? null;
      const told = status ? status.state : 'No Lethe runs on this data directory, so none sleeps.';
      terminal.out(json ? `${JSON.stringify(status, null, 2)}\n` : `${told}\n`);
    });
};

const addStatus = (sleep: Command, { terminal }: CommandContext): void => {
  withConfigOptions(sleep.command('status'))
    .description('how often and how long Lethe has slept, and whether it sleeps now')
    .option('--json', 'print JSON')
    .action(async ({ json, ...flags }: SleepFlags) => {
      const { loadConfig, readSleep } = await import('@lethe/server');
      const { findRunning } = await import('../running/running-lethe.ts');
      const { statisticsThere } = await import('../sleep/sleep-there.ts');
      const { withKept } = await import('../vault/open-existing.ts');
      const { describeStatistics } = await import('../sleep/describe-sleep.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const there = await (await findRunning(config))?.ask('readSleep');
      const statistics = there
        ? statisticsThere(there)
        : (await withKept(config, (kept) => readSleep(config, kept))).statistics;
      const now = there?.status ?? null;
      terminal.out(
        json
          ? `${JSON.stringify({ ...statistics, now }, null, 2)}\n`
          : describeStatistics({ ...statistics, now }),
      );
    });
};

const addHistory = (sleep: Command, { terminal }: CommandContext): void => {
  withConfigOptions(sleep.command('history'))
    .description('every step of the last sleeps, before and after')
    .option('--limit <sleeps>', 'how many, newest first; a Lethe that runs tells thirty', '10')
    .option('--json', 'print JSON')
    .action(async ({ json, limit, ...flags }: SleepFlags & { limit: string }) => {
      const { shownCycle } = await import('@lethe/assistant');
      const { loadConfig, readSleep } = await import('@lethe/server');
      const { findRunning } = await import('../running/running-lethe.ts');
      const { withKept } = await import('../vault/open-existing.ts');
      const { describeCycle } = await import('../sleep/describe-sleep.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const page = { limit: Math.min(Math.max(Number.parseInt(limit, 10) || 10, 1), 100) };
      const there = await (await findRunning(config))?.ask('readSleep');
      const cycles = there
        ? there.cycles.slice(0, page.limit)
        : (await withKept(config, (kept) => readSleep(config, kept, page))).slept.map(shownCycle);
      if (json) terminal.out(`${JSON.stringify(cycles, null, 2)}\n`);
      else
        terminal.out(
          cycles.length === 0 ? 'It has not slept yet.\n' : cycles.map(describeCycle).join('\n'),
        );
    });
};
