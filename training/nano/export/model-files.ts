import { createHash } from 'node:crypto';
import { writeSafetensors } from '@lethe/models';
import { tensorShapes, type Weights } from '../model/shape.ts';
import { PLAN_CLASSES } from '../plan/train-plan.ts';
import type { TrainingSettings } from '../settings.ts';
import { configFile } from './config-file.ts';
import { int8Matrix, int8Tensors } from './int8.ts';

/** A shipped model: contents by file name, and the hash of its manifest. */
export interface ModelFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifestSha256: string;
}

export interface ModelOrigin {
  readonly settings: TrainingSettings;
  readonly tokenizerFile: string;
  readonly weights: Weights;
  /** The plan reader's, `[places, PLAN_CLASSES]`, if the model has one. */
  readonly planWeights?: Float32Array | undefined;
  readonly version: string;
  /** Steps the weights were trained for. */
  readonly steps: number;
}

/**
 * Everything the runtime loads: configuration, tokenizer, weights as bf16 and as int8, the plan reader's
 * weights as int8, and the manifest over them.
 */
export function modelFiles({
  settings,
  tokenizerFile,
  weights,
  planWeights,
  version,
  steps,
}: ModelOrigin): ModelFiles {
  const utf8 = new TextEncoder();
  const metadata = { format: 'pt' };
  const tensors = tensorShapes(settings.shape).map(([name, shape]) => ({
    name,
    dtype: 'BF16' as const,
    shape,
    values: weights[name]!,
  }));
  const files = new Map([
    ['config.json', utf8.encode(configFile(settings.shape))],
    ['tokenizer.json', utf8.encode(tokenizerFile)],
    ['model.safetensors', writeSafetensors({ tensors, metadata })],
    [
      'model.int8.safetensors',
      writeSafetensors({ tensors: int8Tensors(settings.shape, weights), metadata }),
    ],
  ]);
  if (planWeights) {
    const planShape = [planWeights.length / PLAN_CLASSES, PLAN_CLASSES];
    const plan = int8Matrix('plan.weight', planShape, planWeights);
    files.set('plan.safetensors', writeSafetensors({ tensors: plan, metadata }));
  }
  const manifest = {
    name: settings.name,
    version,
    architecture: 'LlamaForCausalLM',
    licence: 'MIT',
    data: 'dialogues written by the generator in training/nano/corpus, and nothing else',
    seed: settings.seed,
    steps,
    trainedBy: `npm run train -- ${settings.name}`,
    files: Object.fromEntries(
      Array.from(files, ([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256(bytes) }]),
    ),
  };
  const manifestBytes = utf8.encode(`${JSON.stringify(manifest, null, 2)}\n`);
  files.set('manifest.json', manifestBytes);
  return { files, manifestSha256: sha256(manifestBytes) };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
