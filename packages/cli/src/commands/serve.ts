import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

const welcome = (url: string, link: string): string =>
  `Lethe is running at ${url}\n\nOpen this link in your browser. It works once:\n\n  ${link}\n\nCtrl-C stops it; conversations are then gone.\n`;

const keyFileMade = (path: string): string =>
  `A new key was made in ${path}. Nothing that Lethe keeps can be read without it: keep a copy elsewhere, or make a recovery key with "lethe vault recovery".\n\n`;

export const addServe = (program: Command, { terminal }: CommandContext): void => {
  withConfigOptions(program.command('serve'))
    .description('run the app and its API, and print the one-time link')
    .action(async (flags: ConfigFlags) => {
      const { loadConfig, start } = await import('@lethe/server');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const running = await start({
        config,
        onKeyFile: (path) => terminal.err(keyFileMade(path)),
        onLink: (link) => terminal.out(`The next browser signs in with:\n\n  ${link}\n\n`),
      });
      terminal.out(welcome(running.url, running.link()));
      await terminal.ended();
      terminal.out('\nStopping. Running answers are finished first; Ctrl-C again ends at once.\n');
      await running.close();
    });
};
