// Plain JavaScript on purpose: this runs before anything is installed, on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The Node that the lock file pins, whichever one started this script. */
export const pinnedNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** @param {string} path milliseconds of its last change, or 0 where it is absent */
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Whether the installed tree is absent, unfinished or older than the lock file. */
export const needsInstall = ({ directory = root } = {}) =>
  changedAt(join(directory, 'node_modules/.package-lock.json')) <
    changedAt(join(directory, 'package-lock.json')) ||
  !existsSync(join(directory, 'node_modules/node/bin'));

/** Runs `npm ci` when it is needed; ends the process with npm's own status when that fails. */
export const ensureInstalled = () => {
  if (!needsInstall()) return;
  process.stderr.write('Installing what is missing (npm ci)\n');
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(
    command,
    [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: !npm && process.platform === 'win32',
    },
  );
  if (status !== 0) {
    process.stderr.write(
      'The install did not finish. Check that the npm registry can be reached, then run the same command again.\n',
    );
    process.exit(status ?? 3);
  }
  if (!existsSync(pinnedNode)) {
    process.stderr.write(
      'The pinned Node is missing because its install script did not run. Run `npm rebuild node` and try again.\n',
    );
    process.exit(3);
  }
};
