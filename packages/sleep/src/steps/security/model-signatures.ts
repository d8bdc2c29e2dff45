import { isCodedError } from '@lethe/protocol';
import type { Step, StepFinding } from '../step.ts';
import { checkStep } from './check-step.ts';

/** The models that are here, and how each is checked byte by byte; the check throws a coded error. */
export interface ModelShelf {
  ids(): Promise<readonly string[]>;
  verify(id: string): Promise<unknown>;
}

/** Whether every byte of every model is the one that was published, or signed when it was added. */
export const modelSignaturesStep = (shelf: ModelShelf): Step =>
  checkStep({
    name: 'modelSignatures',
    async look({ signal }) {
      const findings: StepFinding[] = [];
      const ids = await shelf.ids();
      for (const id of ids) {
        signal.throwIfAborted();
        try {
          await shelf.verify(id);
        } catch (error) {
          if (!isCodedError(error)) throw error;
          const message = `${id}: ${error.message}`;
          findings.push({ kind: 'modelChanged', severity: 'critical', message });
        }
      }
      return { numbers: { models: ids.length }, findings };
    },
  });
