import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';

interface AuditFlags {
  json?: boolean;
  prose: boolean;
}

export const addAudit = (program: Command, { terminal, report }: CommandContext): void => {
  program
    .command('audit')
    .description('look for personal values and sentences in databases, logs and other files')
    .argument('<paths...>', 'files or directories')
    .option('--json', 'print a JSON object a line')
    .option('--no-prose', 'do not report sentences')
    .action(async (paths: string[], { json, prose }: AuditFlags) => {
      const { auditPaths } = await import('@lethe/privacy/audit');
      let findings = 0;
      let unread = 0;
      for await (const finding of auditPaths(paths, { prose })) {
        if (finding.kind === 'unreadable') unread++;
        else findings++;
        const { kind, type, place, hash } = finding;
        terminal.out(json ? `${JSON.stringify(finding)}\n` : `${kind} ${type} ${place} ${hash}\n`);
      }
      if (!json)
        terminal.out(`${findings} findings, ${unread} files or paths that could not be read\n`);
      if (unread > 0) report(EXIT.failure);
      else if (findings > 0) report(EXIT.finding);
    });
};
