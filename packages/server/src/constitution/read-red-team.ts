import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type NewestRedTeam, redTeamReport } from '@lethe/protocol';
import type { Config } from '../config/settings.ts';
import { errors } from '../errors.ts';
import { keptPaths } from '../kept/open-kept.ts';

/** Name of the newest report in the directory of the red team. */
export const RED_TEAM_REPORT = 'report.json';

/** Largest report that is read: one of every family and transform has a tenth of it. */
const MOST_BYTES = 1024 * 1024;

/**
 * The report that `lethe redteam` left in the data directory.
 *
 * @throws RED_TEAM_UNREADABLE where a file is there and is no such report
 */
export async function readRedTeam(config: Pick<Config, 'data'>): Promise<NewestRedTeam> {
  const path = join(keptPaths(config).redTeam, RED_TEAM_REPORT);
  const found = await stat(path).catch(() => null);
  if (found === null) return { report: null };
  try {
    if (found.size > MOST_BYTES) throw errors.RED_TEAM_UNREADABLE();
    return { report: redTeamReport.parse(JSON.parse(await readFile(path, 'utf8'))) };
  } catch (cause) {
    throw errors.RED_TEAM_UNREADABLE(undefined, { cause });
  }
}
