import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.js';
import { runPinned } from './processes.js';

const folders = ['packages/web/src', 'packages/protocol/src', 'packages/interaction/src'];
const files = ['packages/web/index.html', 'packages/web/vite.config.ts', 'package-lock.json'];

const sources = () => [
  ...files,
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, String(path))),
  ),
];

/** Whether the built app is absent or older than what it is built from. */
const needsBuild = () => {
  const built = join(root, 'packages/web/dist/index.html');
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources().some((path) => statSync(join(root, path)).mtimeMs > builtAt);
};

/** Builds the browser app when its sources changed; resolves with 0 or the builder's status. */
export const ensureWebBuilt = async () => {
  if (!needsBuild()) return 0;
  process.stderr.write('Building the app\n');
  return runPinned(
    ['node_modules/vite/bin/vite.js', 'build', 'packages/web', '--logLevel', 'warn'],
    { stdio: ['ignore', 2, 2] },
  );
};
