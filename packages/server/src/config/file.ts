import { open } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { errors } from '../errors.ts';
import type { GivenSetting } from './given.ts';
import { SETTING_LIST } from './settings.ts';

export const CONFIG_FILE = 'lethe.config.yaml';
const MAXIMUM_BYTES = 16 * 1024;

/** Reads the settings of a YAML file of at most 16 KiB; null when it does not exist. */
export async function readConfigFile(path: string): Promise<readonly GivenSetting[] | null> {
  const content = await readBounded(path);
  return content === null ? null : readConfigText(content, path);
}

/** Reads YAML text: two levels of plain maps, no anchors, no tags, no unknown keys. */
export function readConfigText(content: string, path: string): readonly GivenSetting[] {
  const root = parsePlain(content, path) ?? {};
  if (!isMap(root)) throw errors.CONFIG_NOT_YAML({ path, line: null });
  return Object.entries(root).flatMap(([section, settings]) => {
    if (settings !== null && !isMap(settings)) {
      throw SETTING_LIST.some((known) => known.section === section)
        ? errors.CONFIG_NOT_YAML({ path, line: null })
        : errors.CONFIG_UNKNOWN_KEY({ key: section, origin: path });
    }
    return Object.entries(settings ?? {}).map(([name, value]) => ({
      key: `${section}.${name}`,
      value,
      origin: 'file' as const,
      place: path,
    }));
  });
}

function parsePlain(content: string, path: string): unknown {
  let line: number | null = null;
  try {
    const document = parseDocument(content, { schema: 'core', resolveKnownTags: false });
    const problem = document.errors[0] ?? document.warnings[0];
    line = problem?.linePos?.[0].line ?? null;
    if (problem === undefined) return document.toJS({ maxAliasCount: 0 });
  } catch {
    // The parser's own message quotes the file, so only the fact is passed on.
  }
  throw errors.CONFIG_NOT_YAML({ path, line });
}

async function readBounded(path: string): Promise<string | null> {
  const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw errors.CONFIG_FILE_UNREADABLE({ path }, { cause });
  });
  if (file === null) return null;
  try {
    const buffer = Buffer.alloc(MAXIMUM_BYTES + 1);
    let filled = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled);
      filled += bytesRead;
      if (bytesRead === 0 || filled === buffer.length) break;
    }
    if (filled > MAXIMUM_BYTES) throw errors.CONFIG_FILE_TOO_LARGE({ path, bytes: MAXIMUM_BYTES });
    return buffer.toString('utf8', 0, filled);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EISDIR') {
      throw errors.CONFIG_FILE_UNREADABLE({ path }, { cause });
    }
    throw cause;
  } finally {
    await file.close();
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
