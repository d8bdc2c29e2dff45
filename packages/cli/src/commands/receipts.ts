import type { ChainedReceipt, Store } from '@lethe/store';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

const PAGE = 100;

interface OwnReceipt extends ChainedReceipt {
  readonly user: string;
}

/** Every receipt of one user or of all, newest first within each user. */
async function* receiptsOf(store: Store, only: string | undefined): AsyncGenerator<OwnReceipt> {
  const { everybody } = await import('@lethe/store');
  for await (const { id: user } of only === undefined ? everybody(store) : [{ id: only }]) {
    for (let offset = 0; ; offset += PAGE) {
      const page = await store.receipts.list(user, { limit: PAGE, offset });
      for (const receipt of page) yield { user, ...receipt };
      if (page.length < PAGE) break;
    }
  }
}

const maskedText = (masked: ChainedReceipt['receipt']['masked']): string =>
  Object.entries(masked)
    .map(([type, count]) => `${type} ${count}`)
    .join(', ') || 'nothing';

const line = ({ user, sequence, receipt }: OwnReceipt): string =>
  `${sequence}  ${new Date(receipt.at).toISOString()}  ${user}  ${receipt.destination}  ${receipt.model}  ${receipt.bytes} bytes, masked ${maskedText(receipt.masked)}, body ${receipt.bodySha256}\n`;

export const addReceipts = (program: Command, { terminal }: CommandContext): void => {
  withConfigOptions(program.command('receipts'))
    .description(
      'show everything that left this machine; "lethe verify" checks that none is missing',
    )
    .argument('[user]', 'id of the user; all users without it')
    .option('--json', 'print a JSON object a line')
    .action(async (user: string | undefined, flags: ConfigFlags & { json?: boolean }) => {
      const { json, ...rest } = flags;
      const { loadConfig } = await import('@lethe/server');
      const { withKept } = await import('../vault/open-existing.ts');
      const { config } = await loadConfig(configOptions(rest, terminal));
      const count = await withKept(config, async ({ store }) => {
        let shown = 0;
        for await (const receipt of receiptsOf(store, user)) {
          shown += 1;
          terminal.out(json ? `${JSON.stringify(receipt)}\n` : line(receipt));
        }
        return shown;
      });
      if (!json)
        terminal.out(count === 0 ? 'Nothing has left this machine.\n' : `${count} receipts\n`);
    });
};
