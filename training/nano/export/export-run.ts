import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Evaluation, evaluate } from '../evaluation/evaluate.ts';
import type { Weights } from '../model/shape.ts';
import type { TrainingSettings } from '../settings.ts';
import { lossCurve } from './loss-curve.ts';
import { modelCard } from './model-card.ts';
import { modelFiles } from './model-files.ts';
import { pinnedSource } from './pinned-source.ts';
import { writeFiles } from './write-files.ts';

export interface ExportOptions {
  readonly settings: TrainingSettings;
  readonly tokenizerFile: string;
  readonly weights: Weights;
  readonly losses: readonly number[];
  readonly version: string;
  readonly machine: string;
  /** Where the model goes. */
  readonly directory: string;
  /** The source file that pins the manifest's hash. */
  readonly pinnedFile: string;
}

/** Writes the model, pins it in source, scores what was written and describes it in its card. */
export async function exportRun(options: ExportOptions): Promise<Evaluation> {
  const { settings, tokenizerFile, weights, losses, version, directory } = options;
  const steps = losses.length;
  const model = modelFiles({ settings, tokenizerFile, weights, version, steps });
  await writeFiles(directory, model.files);
  await writeFile(options.pinnedFile, pinnedSource(model.manifestSha256));
  const evaluation = await evaluate({
    settings,
    tokenizerFile,
    weights,
    directory: pathToFileURL(join(directory, '/')),
    manifestSha256: model.manifestSha256,
  });
  await writeFiles(directory, [
    ['loss.svg', lossCurve(losses)],
    ['README.md', modelCard({ settings, version, steps, evaluation, machine: options.machine })],
  ]);
  return evaluation;
}
