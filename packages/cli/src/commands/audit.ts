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
    .argument('<targets...>', 'files, directories, or URLs of PostgreSQL databases')
    .option('--json', 'print a JSON object a line')
    .option('--no-prose', 'do not report sentences')
    .action(async (targets: string[], { json, prose }: AuditFlags) => {
      const { auditTargets } = await import('@lethe/privacy/audit');
      let findings = 0;
      let unread = 0;
      for await (const finding of auditTargets(targets, { prose })) {
        if (finding.kind === 'unreadable') unread++;
        else findings++;
        const { kind, type, place, hash } = finding;
        terminal.out(json ? `${JSON.stringify(finding)}\n` : `${kind} ${type} ${place} ${hash}\n`);
      }
      if (!json) terminal.out(`${findings} findings, ${unread} places that could not be read\n`);
      if (unread > 0) report(EXIT.failure);
      else if (findings > 0) report(EXIT.finding);
    });
};
