import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { redTeamPage } from '@lethe/constitution';
import type { RedTeamReport } from '@lethe/protocol';
import { type ShelfFlags, settingsOf } from '../models/shelf.ts';
import type { Terminal } from '../terminal.ts';
import type { RunHeading } from './results-file.ts';

/** Where a run writes. */
export interface Place {
  /** Results so far, to go on from. */
  readonly work: string;
  /** The reports. */
  readonly reports: string;
  /** Whether the results go once the reports are written: the next run of the same kind begins anew. */
  readonly isPassing: boolean;
}

/**
 * The directory that was named; else that of the data directory, where the app shows the newest report, with
 * the results of each kind of run apart.
 */
export async function placeOf(
  heading: RunHeading,
  { out, ...flags }: ShelfFlags & { readonly out?: string },
  terminal: Terminal,
): Promise<Place> {
  if (out !== undefined) return { work: out, reports: out, isPassing: false };
  const { keptPaths } = await import('@lethe/server');
  const reports = keptPaths(await settingsOf(flags, terminal)).redTeam;
  const name = createHash('sha256').update(JSON.stringify(heading)).digest('hex').slice(0, 16);
  return { work: join(reports, name), reports, isPassing: true };
}

/** Writes the report as JSON and as a page (mode 0600), each all of it or nothing. */
export async function writeReports(report: RedTeamReport, place: Place): Promise<void> {
  const { RED_TEAM_REPORT, writeWhole } = await import('@lethe/server');
  const { reports, work, isPassing } = place;
  await writeWhole(join(reports, RED_TEAM_REPORT), `${JSON.stringify(report, null, 2)}\n`);
  await writeWhole(join(reports, 'report.html'), redTeamPage(report));
  if (isPassing) await rm(work, { recursive: true, force: true });
}
