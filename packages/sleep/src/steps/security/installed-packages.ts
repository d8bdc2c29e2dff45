import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const NAME = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/;

/** Versions by name of what npm installed around a file, from the list it leaves in `node_modules`. */
export async function installedPackages(
  from: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for (let directory = dirname(from); ; directory = dirname(directory)) {
    const list = await readFile(
      join(directory, 'node_modules', '.package-lock.json'),
      'utf8',
    ).catch(() => null);
    if (list !== null) {
      const { packages } = JSON.parse(list) as { packages: Record<string, { version?: string }> };
      for (const [path, { version }] of Object.entries(packages)) {
        const name = NAME.exec(path)?.[1];
        if (name && version) found.set(name, [...(found.get(name) ?? []), version]);
      }
      return found;
    }
    if (directory === dirname(directory)) return found;
  }
}
