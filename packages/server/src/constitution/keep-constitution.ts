import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Constitution, writeConstitution } from '@lethe/constitution';
import { writeWhole } from '../kept/write-whole.ts';
import { IN_FORCE_FILE } from './open-constitution.ts';

/** Versions that are kept; the oldest leave. */
const MOST_VERSIONS = 100;

const HEAD =
  '# Saved in the app. To start from it elsewhere, copy it; here it is changed on the page.\n';

const VERSION = /^[0-9a-f]{64}\.yaml$/;

/** Keeps a version under its hash, and as the one in force. Both are the owner's to read alone. */
export async function keepConstitution(
  constitution: Constitution,
  { directory }: { directory: string },
): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const text = HEAD + writeConstitution(constitution);
  await writeWhole(join(directory, `${constitution.hash}.yaml`), text);
  await writeWhole(join(directory, IN_FORCE_FILE), text);
  await forgetOldest(directory);
}

async function forgetOldest(directory: string): Promise<void> {
  const names = (await readdir(directory)).filter((name) => VERSION.test(name));
  if (names.length <= MOST_VERSIONS) return;
  const versions = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(directory, name))).mtimeMs })),
  );
  const oldest = versions.sort((one, other) => one.at - other.at).slice(0, -MOST_VERSIONS);
  for (const { name } of oldest) await rm(join(directory, name), { force: true });
}
