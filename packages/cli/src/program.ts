import { createRequire } from 'node:module';
import { Command } from 'commander';
import { addAudit } from './commands/audit.ts';
import { addBackup } from './commands/backup.ts';
import { addConfig } from './commands/config.ts';
import { addConsent } from './commands/consent.ts';
import { addDoctor } from './commands/doctor.ts';
import { addErase } from './commands/erase.ts';
import { addExport } from './commands/export.ts';
import { addJudge } from './commands/judge.ts';
import { addKeys } from './commands/keys.ts';
import { addModels } from './commands/models.ts';
import { addMonitor } from './commands/monitor.ts';
import { addReceipts } from './commands/receipts.ts';
import { addRecover } from './commands/recover.ts';
import { addRedact } from './commands/redact.ts';
import { addRedTeam } from './commands/redteam.ts';
import { addRestore } from './commands/restore.ts';
import { addRules } from './commands/rules.ts';
import { addServe } from './commands/serve.ts';
import { addSleep } from './commands/sleep.ts';
import { addVault } from './commands/vault.ts';
import { addVerify } from './commands/verify.ts';
import type { CommandContext } from './context.ts';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

/** The `lethe` command with all its subcommands; parsing throws instead of ending the process. */
export const createProgram = (context: CommandContext): Command => {
  const program = new Command('lethe')
    .description('A self-hosted assistant that adapts to how you type and keeps nothing you say.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .showHelpAfterError('Run with --help to see what is possible.')
    .configureOutput({
      writeOut: (text) => context.terminal.out(text),
      writeErr: (text) => context.terminal.err(text),
    })
    .exitOverride();
  for (const add of [
    addServe,
    addRedact,
    addJudge,
    addMonitor,
    addRedTeam,
    addRules,
    addAudit,
    addDoctor,
    addConfig,
    addModels,
    addVault,
    addVerify,
    addSleep,
    addKeys,
    addReceipts,
    addExport,
    addConsent,
    addBackup,
    addRestore,
    addErase,
    addRecover,
  ])
    add(program, context);
  return program;
};
