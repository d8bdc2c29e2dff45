import { countRepetitions } from './duplicates.ts';
import type { FileFault, FileRequirements, TrainingFile } from './training-file.ts';
import { findTriggers } from './triggers.ts';

/** Shares from which repetitions are a fault. */
const DUPLICATES = 0.05;
const FLIPS = 0.005;

/**
 * Looks for what would poison a model that is trained on a file: unknown origin, a licence that does not
 * allow it, bytes that are not the ones that were looked at, copies, copies with another label, and phrases
 * that were planted. Nothing found is no proof that a file is clean. Linear in the file.
 */
export function checkTrainingFile(
  { provenance, licence, sha256, texts }: TrainingFile,
  { licences, sha256: expected }: FileRequirements,
): FileFault[] {
  const whole = { texts: 0, share: 1 };
  const faults: FileFault[] = [];
  if (provenance.trim() === '') faults.push({ kind: 'no-provenance', ...whole });
  if (!licences.includes(licence)) faults.push({ kind: 'licence', ...whole });
  if (expected !== undefined && expected !== sha256) faults.push({ kind: 'hash', ...whole });
  const { duplicates, flips } = countRepetitions(texts);
  if (duplicates > texts.length * DUPLICATES)
    faults.push({ kind: 'duplicates', texts: duplicates, share: duplicates / texts.length });
  if (flips > texts.length * FLIPS)
    faults.push({ kind: 'label-flips', texts: flips, share: flips / texts.length });
  for (const { phrase, label, texts: count } of findTriggers(texts))
    faults.push({
      kind: 'trigger',
      texts: count,
      share: count / texts.length,
      trigger: phrase,
      label,
    });
  return faults;
}
