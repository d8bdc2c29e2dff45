import { parseArgs } from 'node:util';
import { SHIPPED_MODELS } from '@lethe/models';
import { evaluate } from '../../training/nano/evaluation/evaluate.ts';
import { evaluateDevelopment } from '../../training/nano/evaluation/evaluate-development.ts';
import {
  leakageTable,
  lossTable,
  obedienceTable,
  topicTable,
} from '../../training/nano/evaluation/tables.ts';
import { targetsOf } from '../../training/nano/evaluation/targets.ts';
import { MODELS } from '../../training/nano/settings.ts';

/**
 * `nano [--model local/nano] [--json] [--development]`: scores a shipped model on held-out requests, beside a
 * lookup table over its training corpus, or on the requests that settings are chosen by; progress goes to the
 * standard error output.
 *
 * @returns 0 where every target is reached, else 1; 2 for wrong usage
 */
export const evaluateNano = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      model: { type: 'string', default: 'local/nano' },
      json: { type: 'boolean', default: false },
      development: { type: 'boolean', default: false },
    },
  });
  const source = SHIPPED_MODELS.get(values.model);
  const settings = MODELS.get(values.model.replace('local/', ''));
  if (!source || !settings) {
    process.stderr.write(`Say which model: --model ${[...SHIPPED_MODELS.keys()].join(' or ')}.\n`);
    return 2;
  }
  const onProgress = (line: string) => void process.stderr.write(`${line}\n`);
  if (values.development) {
    const scores = await evaluateDevelopment(source, settings.seed, onProgress);
    process.stdout.write(`${JSON.stringify(scores, null, 1)}\n`);
    return 0;
  }
  const evaluation = await evaluate({ settings, ...source, onProgress });
  const targets = targetsOf(evaluation);
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ ...evaluation, targets }, null, 1)}\n`);
  } else {
    const tables = [topicTable, lossTable, obedienceTable, leakageTable].map((table) =>
      table(evaluation),
    );
    const lines = targets.map(
      ({ name, value, goal, reached }) =>
        `${reached ? 'ok  ' : 'miss'} ${name} ${value.toFixed(3)} (${goal})`,
    );
    process.stdout.write(`${[...tables, lines.join('\n')].join('\n\n')}\n`);
  }
  return targets.every(({ reached }) => reached) ? 0 : 1;
};
