import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDetectors, judge, loadConstitution } from '@lethe/constitution';
import { type LabelledText, parseTexts } from './data.ts';
import { describeFairness, fairnessOf } from './fairness.ts';
import { type GroupScore, type Judged, scoreAll } from './score.ts';
import { writtenTexts } from './written-texts.ts';

const USAGE =
  'constitution [--data FILE or FOLDER of JSON Lines] [--most N texts a file]; without --data the texts written for it are used.\n';

/** Texts of a file that are judged where no other number is given, taken evenly. */
const MOST = 2000;

const evenly = <Item>(items: readonly Item[], most: number): Item[] => {
  const every = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, at) => at % every === 0);
};

async function readData(path: string): Promise<[file: string, texts: LabelledText[]][]> {
  const isFolder = (await stat(path)).isDirectory();
  const files = isFolder
    ? (await readdir(path))
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => join(path, name))
    : [path];
  return Promise.all(
    files
      .sort()
      .map(
        async (file): Promise<[string, LabelledText[]]> => [
          basename(file, '.jsonl'),
          parseTexts(await readFile(file, 'utf8')),
        ],
      ),
  );
}

const percent = (value: number | undefined): string =>
  value === undefined ? '' : `${(100 * value).toFixed(1)} %`;

const area = (value: number | undefined): string => value?.toFixed(3) ?? '';

const row = (score: GroupScore): string =>
  `| ${score.group} | ${score.shown} | ${score.safe} | ${area(score.auroc)} | ${area(score.auprc)} | ${percent(score.recallAt5)} | ${percent(score.recallAt1)} | ${percent(score.recall)} | ${percent(score.falseAlarms)} |`;

const HEAD = `| | show it | safe | AUROC | AUPRC | recall at 5 % | recall at 1 % | not allowed | safe ones not allowed |
|---|---|---|---|---|---|---|---|---|`;

/**
 * `constitution [--data FILE|FOLDER] [--most N]`: judges `{"text","label","kind"}` lines, or texts that were
 * written for it, by the shipped constitution and prints scores by file and kind, and how groups of people
 * fare; progress goes to the standard error output.
 *
 * @returns 0; 2 for wrong usage
 */
export const evaluateConstitution = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, most: { type: 'string', default: String(MOST) } },
  });
  const most = Number(values.most);
  if (!(most >= 1)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const constitution = await loadConstitution();
  const detectors = await createDetectors();
  const judged: Judged[] = [];
  for (const [file, texts] of values.data === undefined
    ? writtenTexts()
    : await readData(values.data)) {
    const taken = evenly(texts, most);
    process.stderr.write(`${file}: ${taken.length} of ${texts.length} texts\n`);
    for (const text of taken)
      judged.push({
        ...text,
        file,
        judgement: judge(text.text, { constitution, detectors, direction: 'input' }),
      });
  }
  process.stdout.write(
    `${judged.length} texts\n\n${HEAD}\n${scoreAll(judged).map(row).join('\n')}\n\n${describeFairness(fairnessOf(constitution, detectors))}\n`,
  );
  return 0;
};
