import { createRequire } from 'node:module';
import { Command } from 'commander';
import { COMMANDS, type CommandName } from './commands.ts';
import type { CommandContext } from './context.ts';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

const isCommand = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word);

/** The commands that a line can need: reading the others' code would only make the start slow. */
const neededBy = ([first = '']: readonly string[]): readonly CommandName[] => {
  if (isCommand(first)) return [first];
  return first === '-V' || first === '--version' ? [] : Object.keys(COMMANDS).filter(isCommand);
};

/**
 * The `lethe` command with those of its subcommands that a line of arguments can need; parsing
 * throws instead of ending the process.
 */
export const createProgram = async (
  context: CommandContext,
  args: readonly string[],
): Promise<Command> => {
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
  for (const name of neededBy(args)) (await COMMANDS[name]())(program, context);
  return program;
};
