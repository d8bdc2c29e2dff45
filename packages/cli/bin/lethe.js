#!/usr/bin/env node
// Plain JavaScript: npm links this file at install, and any Node may be the one that starts it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepCompiledCode } from './compile-cache.js';
import { nodeEnvironment, nodeFlags } from './node-flags.js';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, '../src/index.ts');
const development = existsSync(source);

/** The Node that the lock file pins, or the current one where the package is installed without it. */
const pinnedNode = () => {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : process.execPath;
  } catch {
    return process.execPath;
  }
};

const oldestNode = 24;
const flags = nodeFlags({ development });
const node = pinnedNode();
const isOldEnough = Number.parseInt(process.versions.node, 10) >= oldestNode;
const ready =
  (node === process.execPath || isOldEnough) &&
  flags.every((flag) => process.execArgv.includes(flag));

if (ready && !isOldEnough) {
  process.stderr.write(
    `lethe needs Node ${oldestNode} or newer; this is ${process.versions.node}. Install Node ${oldestNode}, or run it from a clone with \`npm start\`.\n`,
  );
  process.exitCode = 3;
} else if (ready) {
  keepCompiledCode();
  const { run } = await import(development ? '../src/index.ts' : '../dist/index.js');
  process.exitCode = await run(process.argv.slice(2));
} else {
  const script = fileURLToPath(import.meta.url);
  const child = spawn(node, [...flags, script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: nodeEnvironment(process.env),
  });
  // A terminal sends Ctrl-C to both processes; only a signal to this one alone is passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    process.stderr.write(
      `lethe could not start ${node} (${error.code}). Run \`npm rebuild node\`.\n`,
    );
    process.exitCode = 3;
  });
  child.on('exit', (status, signal) => {
    process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 3);
  });
}
