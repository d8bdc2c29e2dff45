import { isCodedError } from '@lethe/protocol';
import { CommanderError } from 'commander';
import { EXIT } from './exit.ts';
import { isConfigError } from './options.ts';
import { createProgram } from './program.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** A fault of Lethe itself: its class and where it arose, never its message, which may quote input. */
const describeFault = (error: unknown): string => {
  const { name, stack = '' } = error instanceof Error ? error : new Error('unknown');
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [`Lethe met a fault of its own (${name}). Nothing was changed.`, ...frames].join('\n');
};

/**
 * Runs one `lethe` command.
 *
 * @param args what stands behind `lethe`
 * @returns the exit status: 0 ok, 1 finding, 2 usage, 3 failure or not run
 */
export const run = async (
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<number> => {
  let status: number = EXIT.ok;
  const context = {
    terminal,
    report: (code: number) => {
      status = code;
    },
  };
  try {
    const program = await createProgram(context, args);
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    terminal.err(`${isCodedError(error) ? error.message : describeFault(error)}\n`);
    return isCodedError(error) && isConfigError(error) ? EXIT.usage : EXIT.failure;
  }
};
