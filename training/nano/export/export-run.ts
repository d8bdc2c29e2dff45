import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Evaluation, evaluate } from '../evaluation/evaluate.ts';
import { heldOutLoss } from '../evaluation/perplexity.ts';
import { unflatten } from '../model/flat-weights.ts';
import { trainPlan } from '../plan/train-plan.ts';
import type { TrainingSettings } from '../settings.ts';
import { lossCurve } from './loss-curve.ts';
import { modelCard } from './model-card.ts';
import { modelFiles } from './model-files.ts';
import { pinnedSource } from './pinned-source.ts';
import { writeFiles } from './write-files.ts';

export interface ExportOptions {
  readonly settings: TrainingSettings;
  readonly tokenizerFile: string;
  /** Trained weights, tensor after tensor. */
  readonly weights: Float32Array;
  readonly losses: readonly number[];
  /** Time that training took. */
  readonly seconds: number;
  readonly version: string;
  readonly machine: string;
  /** Where the model goes. */
  readonly directory: string;
  /** The source file that pins the manifests' hashes. */
  readonly pinnedFile: string;
  readonly onProgress: (line: string) => void;
}

/** Writes the model, pins it in source, scores what was written and describes it in its card. */
export async function exportRun(options: ExportOptions): Promise<Evaluation> {
  const { settings, tokenizerFile, losses, version, directory, pinnedFile, onProgress } = options;
  const weights = unflatten(settings.shape, options.weights);
  const steps = losses.length;
  const planWeights = settings.plan && trainPlan(settings.seed, settings.plan);
  const model = modelFiles({ settings, tokenizerFile, weights, planWeights, version, steps });
  await writeFiles(directory, [...model.files, ['loss.svg', lossCurve(losses)]]);
  const pinned = await readFile(pinnedFile, 'utf8');
  await writeFile(pinnedFile, pinnedSource(pinned, settings.name, model.manifestSha256));
  onProgress(`manifest ${model.manifestSha256}`);
  const evaluation = await evaluate({
    settings,
    directory: pathToFileURL(join(directory, '/')),
    manifestSha256: model.manifestSha256,
    onProgress,
  });
  const [fp32] = await heldOutLoss(settings, tokenizerFile, [weights]);
  const sizes = new Map(Array.from(model.files, ([name, bytes]) => [name, bytes.length]));
  const { machine, seconds } = options;
  const card = modelCard({
    settings,
    version,
    steps,
    seconds,
    evaluation,
    fp32: fp32!,
    sizes,
    machine,
  });
  await writeFiles(directory, [['README.md', card]]);
  return evaluation;
}
