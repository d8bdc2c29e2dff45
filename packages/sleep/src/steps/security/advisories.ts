import { readFile, stat } from 'node:fs/promises';
import type { Step, StepFinding, StepReport } from '../step.ts';
import { checkStep, MOST_FINDINGS } from './check-step.ts';
import { compareVersions } from './versions.ts';

/** What a dated file says of one package: versions from `introduced` on and below `fixed` are affected. */
interface Advisory {
  readonly id: string;
  readonly package: string;
  readonly introduced?: string;
  readonly fixed?: string;
}

interface AdvisoryFile {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly advisories: readonly Advisory[];
}

const MOST_ADVISORIES = 100_000;
const MOST_BYTES = 32 * 1024 * 1024;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[A-Za-z0-9-]{1,64}$/;
const PACKAGE = /^(@[a-z0-9._-]{1,100}\/)?[a-z0-9._-]{1,200}$/;
const VERSION = /^\d{1,9}(\.\d{1,9}){0,2}([-+][0-9A-Za-z.+-]{1,64})?$/;

const isText = (value: unknown, form: RegExp): boolean =>
  typeof value === 'string' && form.test(value);
const isVersion = (value: unknown): boolean => value === undefined || isText(value, VERSION);

const isAdvisory = (value: Partial<Record<keyof Advisory, unknown>> | null): boolean =>
  typeof value === 'object' &&
  value !== null &&
  isText(value.id, ID) &&
  isText(value.package, PACKAGE) &&
  isVersion(value.introduced) &&
  isVersion(value.fixed);

/** After so many days a list says little. */
const OLD_DAYS = 90;
const DAY_MS = 86_400_000;

export interface AdvisoriesOptions {
  /** The dated file; where there is none, nothing is said. */
  readonly path: string;
  /** Versions of the packages that are installed, by name. */
  readonly installed: () => Promise<ReadonlyMap<string, readonly string[]>>;
}

/** Whether an installed package has a known weakness. Nothing is fetched: the file is brought by its owner. */
export const advisoriesStep = ({ path, installed }: AdvisoriesOptions): Step =>
  checkStep({
    name: 'advisories',
    async look({ clock }): Promise<StepReport> {
      const size = await stat(path).then(
        (found) => found.size,
        () => null,
      );
      if (size === null) return { numbers: { listed: 0 } };
      const parsed = size > MOST_BYTES ? null : parse(await readFile(path, 'utf8'));
      if (!parsed) return { findings: [UNREADABLE] };
      const packages = await installed();
      const findings: StepFinding[] = [];
      for (const { id, package: name, introduced = '0', fixed } of parsed.advisories)
        for (const found of packages.get(name) ?? []) {
          const isBefore = compareVersions(found, introduced) < 0;
          if (isBefore || (fixed && compareVersions(found, fixed) >= 0)) continue;
          const cure = fixed ? `Update it to ${fixed} or newer.` : 'There is no fixed version yet.';
          const message = `${name} ${found} is affected by ${id}. ${cure}`;
          findings.push({ kind: 'packageAffected', severity: 'critical', message });
        }
      const days = Math.floor((clock() - Date.parse(parsed.date)) / DAY_MS);
      if (days > OLD_DAYS) findings.push(old(days));
      return {
        numbers: { listed: parsed.advisories.length, days, affected: findings.length },
        findings: findings.slice(0, MOST_FINDINGS),
      };
    },
  });

function parse(text: string): AdvisoryFile | null {
  try {
    const file = JSON.parse(text) as AdvisoryFile;
    const isFile =
      isText(file.date, DATE) &&
      !Number.isNaN(Date.parse(file.date)) &&
      file.advisories.length <= MOST_ADVISORIES &&
      file.advisories.every(isAdvisory);
    return isFile ? file : null;
  } catch {
    return null;
  }
}

const UNREADABLE: StepFinding = {
  kind: 'advisoriesUnreadable',
  severity: 'warning',
  message:
    'advisories.json in the data directory is no list of advisories with a date. docs/sleep.md shows its form.',
};

const old = (days: number): StepFinding => ({
  kind: 'advisoriesOld',
  severity: 'info',
  message: `The list of advisories is ${days} days old. Bring a newer one.`,
});
