import { spawn } from 'node:child_process';
import { pinnedNode, root } from './install.js';

/**
 * Runs a script on the pinned Node and resolves with its exit status. Signals go to the child,
 * which decides when to end.
 *
 * @param {string[]} args
 * @param {{ flags?: string[], stdio?: import('node:child_process').StdioOptions, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export const runPinned = (
  args,
  { flags = ['--conditions=development'], stdio = 'inherit', env = process.env } = {},
) =>
  new Promise((resolve, reject) => {
    const child = spawn(pinnedNode, [...flags, ...args], { cwd: root, stdio, env });
    // A terminal's Ctrl-C already reaches the child; only a signal to this process alone is passed on.
    const stay = () => {};
    const pass = () => child.kill('SIGTERM');
    process.on('SIGINT', stay);
    process.on('SIGTERM', pass);
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      process.off('SIGINT', stay);
      process.off('SIGTERM', pass);
      resolve(status ?? (signal === 'SIGINT' ? 130 : 3));
    });
  });
