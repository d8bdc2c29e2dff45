import type { Terminal } from './terminal.ts';

/** What a command needs of the program it belongs to. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Sets the exit status; without a call it is 0. */
  report(status: number): void;
}
