import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus/corpus.ts';
import { FILES, readFiles } from './files.ts';
import { crossValidate } from './folds.ts';
import { modelCard } from './model-card.ts';
import { quantise } from './quantise.ts';
import { rowsOf, TRAINED } from './rows.ts';
import { encodeWeights, SLOTS, WEIGHTS_FILE } from './shipped.ts';
import { type TrainingOptions, trainLinear } from './train-linear.ts';
import { validate } from './validate.ts';

const USAGE = `Trains the classifiers of the constitution and writes them into packages/constitution.

npm run train -- constitution --data FOLDER              the folder with advbench.jsonl and the others
npm run train -- constitution --data FOLDER --no-export  trains and prints the scores only
`;

const SEED = 20_266;
const TRAINING: TrainingOptions = {
  width: TRAINED.length,
  slots: SLOTS,
  epochs: 2,
  rate: 0.15,
  seed: SEED,
};

const PACKAGE = resolve(import.meta.dirname, '../../packages/constitution');

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

const say = (line: string) => void process.stderr.write(`${line}\n`);

async function train(data: string, { isExported }: { isExported: boolean }): Promise<void> {
  const written = writeCorpus({ seed: SEED });
  const examples = [...written, ...(await readFiles(data))];
  const rows = rowsOf(examples);
  say(`${rows.length} texts`);
  const validation = validate(crossValidate(rows, TRAINING, say));
  const calibration = Float32Array.from(
    validation.calibration.flatMap(({ slope, shift }) => [slope, shift]),
  );
  const file = encodeWeights(quantise(trainLinear(rows, TRAINING), calibration));
  const card = modelCard({
    seed: SEED,
    epochs: TRAINING.epochs,
    texts: rows.length,
    written: written.length,
    bytes: file.length,
    validation,
  });
  process.stdout.write(card);
  if (isExported) await exportWeights(file, card);
}

async function exportWeights(file: Uint8Array, card: string): Promise<void> {
  const manifest = `${JSON.stringify(
    {
      name: 'constitution',
      version: '1',
      architecture: 'linear classifiers over hashed features',
      licence: 'MIT',
      seed: SEED,
      signals: TRAINED,
      data: [
        { name: 'training/constitution/corpus', licence: 'MIT' },
        ...FILES.map(({ file: name, licence }) => ({ name, licence })),
      ],
      files: { [WEIGHTS_FILE]: { bytes: file.length, sha256: sha256(file) } },
    },
    null,
    2,
  )}\n`;
  const weights = join(PACKAGE, 'weights');
  await mkdir(weights, { recursive: true });
  await writeFile(join(weights, WEIGHTS_FILE), file);
  await writeFile(join(weights, 'manifest.json'), manifest);
  await writeFile(join(weights, 'README.md'), card);
  await writeFile(
    join(PACKAGE, 'src/classifier/pinned.ts'),
    `/** SHA-256 of the manifest in \`weights\`; written by \`npm run train -- constitution\`. */
export const CLASSIFIER_MANIFEST_SHA256 =
  '${sha256(manifest)}';
`,
  );
}

const { values: flags } = parseArgs({
  allowNegative: true,
  options: {
    data: { type: 'string' },
    export: { type: 'boolean', default: true },
    help: { type: 'boolean', default: false },
  },
});

if (flags.help) process.stdout.write(USAGE);
else if (flags.data === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else await train(flags.data, { isExported: flags.export });
