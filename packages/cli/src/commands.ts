import type { Command } from 'commander';
import type { CommandContext } from './context.ts';

type AddCommand = (program: Command, context: CommandContext) => void;

/** Every command by its name, in the order of the help; its code is read when it is asked for. */
export const COMMANDS = {
  serve: async () => (await import('./commands/serve.ts')).addServe,
  redact: async () => (await import('./commands/redact.ts')).addRedact,
  judge: async () => (await import('./commands/judge.ts')).addJudge,
  monitor: async () => (await import('./commands/monitor.ts')).addMonitor,
  redteam: async () => (await import('./commands/redteam.ts')).addRedTeam,
  rules: async () => (await import('./commands/rules.ts')).addRules,
  audit: async () => (await import('./commands/audit.ts')).addAudit,
  doctor: async () => (await import('./commands/doctor.ts')).addDoctor,
  config: async () => (await import('./commands/config.ts')).addConfig,
  models: async () => (await import('./commands/models.ts')).addModels,
  vault: async () => (await import('./commands/vault.ts')).addVault,
  verify: async () => (await import('./commands/verify.ts')).addVerify,
  sleep: async () => (await import('./commands/sleep.ts')).addSleep,
  keys: async () => (await import('./commands/keys.ts')).addKeys,
  receipts: async () => (await import('./commands/receipts.ts')).addReceipts,
  export: async () => (await import('./commands/export.ts')).addExport,
  consent: async () => (await import('./commands/consent.ts')).addConsent,
  backup: async () => (await import('./commands/backup.ts')).addBackup,
  restore: async () => (await import('./commands/restore.ts')).addRestore,
  erase: async () => (await import('./commands/erase.ts')).addErase,
  recover: async () => (await import('./commands/recover.ts')).addRecover,
} satisfies Record<string, () => Promise<AddCommand>>;

export type CommandName = keyof typeof COMMANDS;
