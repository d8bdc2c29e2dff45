import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mulberry32 } from '../mulberry32.ts';
import { calibrate } from './calibrate.ts';
import { type Classify, evaluate } from './evaluate.ts';
import { toSafetensors } from './export.ts';
import { fitTopics } from './fit.ts';
import { generate } from './generate.ts';
import { modelCard } from './model-card.ts';
import { readPublicData } from './public-data.ts';
import { createTopicModel, sensitiveTopics, TOPICS } from './shipped.ts';

const USAGE = `Trains the classifier of sensitive topics and writes it into packages/privacy.

npm run train -- topics                  from generated sentences alone
npm run train -- topics --data FOLDER    with clinc150, banking77, self_instruct_seed and
                                         self_instruct_user (.jsonl) of that folder too
npm run train -- topics --no-export      trains and prints the scores only`;

const SEED = 20_260;
const EACH = 24;
const OPTIONS = { epochs: 5, rate: 0.3, decay: 1e-4, positive: 2 };
/** Every fifth group is kept for calibration. */
const CALIBRATION = 5;

const { values: flags } = parseArgs({
  allowNegative: true,
  options: {
    data: { type: 'string' },
    export: { type: 'boolean', default: true },
    help: { type: 'boolean', default: false },
  },
});

const run = async (): Promise<void> => {
  const random = mulberry32(SEED);
  const generated = generate(random, EACH);
  const given = flags.data === undefined ? [] : await readPublicData(flags.data);
  const examples = [...generated, ...given];
  const groups = [...new Set(examples.map(({ group }) => group))];
  const unseen = new Set(groups.filter((_, i) => i % CALIBRATION === 0));
  console.log(`${examples.length} examples in ${groups.length} groups`);

  const part = fitTopics(
    examples.filter(({ group }) => !unseen.has(group)),
    mulberry32(SEED),
    OPTIONS,
  );
  const thresholds = calibrate(
    part,
    examples.filter(({ group }) => unseen.has(group)),
  );
  const file = toSafetensors(fitTopics(examples, mulberry32(SEED), OPTIONS), thresholds, {
    format: 'lethe-topics-1',
  });

  const model = createTopicModel(file);
  const byModel: Classify = (text) =>
    new Set([...model(text)].filter(([, score]) => score >= 0.5).map(([topic]) => topic));
  const both: Classify = (text) =>
    new Set(
      sensitiveTopics(text, model)
        .filter(({ score }) => score >= 0.5)
        .map(({ topic }) => topic),
    );
  const byPhrases: Classify = (text) =>
    new Set(
      sensitiveTopics(text, () => new Map())
        .filter(({ score }) => score >= 0.5)
        .map(({ topic }) => topic),
    );
  const card = modelCard({
    seed: SEED,
    examples: examples.length,
    groups: groups.length,
    withData: given.length > 0,
    bytes: file.length,
    phrases: evaluate(byPhrases),
    model: evaluate(byModel),
    both: evaluate(both),
  });
  console.log(card);
  if (!flags.export) return;

  const topics = resolve(import.meta.dirname, '../../packages/privacy/src/topics');
  const weights = join(topics, 'weights');
  const sha256 = createHash('sha256').update(file).digest('hex');
  await mkdir(weights, { recursive: true });
  await writeFile(
    join(weights, 'topics.ts'),
    `/** A safetensors file in base64; see MODEL_CARD.md. */\nexport const TOPIC_WEIGHTS =\n  '${file.toString('base64')}';\n`,
  );
  await writeFile(
    join(topics, 'weights-hash.ts'),
    `/** SHA-256 of the released weights. Written by \`npm run train -- topics\`. */\nexport const TOPIC_WEIGHTS_SHA256 =\n  '${sha256}';\n`,
  );
  const manifest = {
    name: 'topics',
    format: 'lethe-topics-1',
    licence: 'MIT',
    seed: SEED,
    topics: TOPICS,
    files: { 'topics.ts (decoded)': { bytes: file.length, sha256 } },
    data:
      given.length > 0
        ? [
            'generated',
            'CLINC150 (CC-BY-3.0)',
            'BANKING77 (CC-BY-4.0)',
            'Self-Instruct (Apache-2.0)',
          ]
        : ['generated'],
  };
  await writeFile(join(weights, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(weights, 'MODEL_CARD.md'), card);
};

if (flags.help) console.log(USAGE);
else await run();
