import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus/corpus.ts';
import { FILES, readFiles } from './files.ts';
import { crossValidate, isPublic } from './folds.ts';
import { createLossWatch } from './loss-watch.ts';
import { modelCard } from './model-card.ts';
import { quantise } from './quantise.ts';
import { reframe } from './reframe.ts';
import { rowsOf, TRAINED } from './rows.ts';
import { encodeTrigrams, encodeWeights, SLOTS, TRIGRAMS_FILE, WEIGHTS_FILE } from './shipped.ts';
import { trainTrigrams } from './suffix.ts';
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
  epochs: 3,
  rate: 0.4,
  seed: SEED,
};

/** Other ways in which each question of the files is asked. */
const WORDINGS = 3;

/** Faults of a file with which nothing is trained. */
const FATAL: ReadonlySet<string> = new Set(['hash', 'licence', 'no-provenance']);

const PACKAGE = resolve(import.meta.dirname, '../../packages/constitution');

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

const say = (line: string) => void process.stderr.write(`${line}\n`);

async function train(data: string, { isExported }: { isExported: boolean }): Promise<void> {
  const written = writeCorpus({ seed: SEED });
  const { examples: read, reports } = await readFiles(data);
  for (const { file, faults } of reports)
    for (const { kind, texts, share, trigger = '' } of faults)
      say(`${file}: ${kind} ${trigger} (${texts} texts, ${(100 * share).toFixed(1)} %)`);
  if (reports.some(({ faults }) => faults.some(({ kind }) => FATAL.has(kind))))
    throw new Error('A file is not the one that was looked at, or may not be trained on.');
  const reworded = reframe(read, { seed: SEED, times: WORDINGS });
  const examples = [...written, ...read, ...reworded];
  const rows = rowsOf(examples, { seed: SEED, isWritten: (example) => !isPublic(example) });
  say(`${rows.length} texts`);
  const validation = validate(crossValidate(rows, TRAINING, say));
  const calibration = Float32Array.from(
    validation.calibration.flatMap(({ slope, shift }) => [slope, shift]),
  );
  const watch = createLossWatch();
  const trained = trainLinear(rows, { ...TRAINING, onLoss: watch.push });
  for (const { from, to, loss, usual } of watch.spikes)
    say(`the loss rose to ${loss.toFixed(3)} from ${usual.toFixed(3)} at texts ${from} to ${to}`);
  const files = new Map([
    [WEIGHTS_FILE, encodeWeights(quantise(trained, calibration))],
    [TRIGRAMS_FILE, encodeTrigrams(trainTrigrams(examples))],
  ]);
  const card = modelCard({
    seed: SEED,
    epochs: TRAINING.epochs,
    texts: rows.length,
    written: written.length,
    reworded: reworded.length,
    bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    reports,
    spikes: watch.spikes,
    validation,
  });
  process.stdout.write(card);
  if (isExported) await exportWeights(files, card);
}

async function exportWeights(
  weightFiles: ReadonlyMap<string, Uint8Array>,
  card: string,
): Promise<void> {
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
        ...FILES.map(({ file, licence }) => ({ name: file, licence })),
      ],
      files: Object.fromEntries(
        [...weightFiles].map(([name, bytes]) => [
          name,
          { bytes: bytes.length, sha256: sha256(bytes) },
        ]),
      ),
    },
    null,
    2,
  )}\n`;
  const weights = join(PACKAGE, 'weights');
  await mkdir(weights, { recursive: true });
  for (const [name, bytes] of weightFiles) await writeFile(join(weights, name), bytes);
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
