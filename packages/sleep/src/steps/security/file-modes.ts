import { relative } from 'node:path';
import type { Step } from '../step.ts';
import { checkStep, MOST_FINDINGS } from './check-step.ts';
import { findOpenFiles } from './open-files.ts';

/** Whether everything in the data directory is closed to the other users of this machine. */
export const fileModesStep = (directory: string): Step =>
  checkStep({
    name: 'fileModes',
    mode: 'light',
    async look({ signal }) {
      const found = await findOpenFiles(directory, { most: MOST_FINDINGS, signal });
      if (!found) return {};
      const { count, open, listed } = found;
      return {
        numbers: { files: count, open },
        findings: listed.map(({ path, mode }) => ({
          kind: 'fileOpenToOthers',
          severity: 'critical',
          message: `${relative(directory, path) || 'The data directory'} is open to other users of this machine. Close it with chmod ${mode}.`,
        })),
      };
    },
  });
