import { ReadableStream as NodeStream } from 'node:stream/web';
import { type DetectOptions, PII_TYPES, type PiiType } from '@lethe/privacy';
import { type Command, InvalidArgumentError } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { answerInput } from '../jsonl/answer-input.ts';
import { write } from '../jsonl/write.ts';

interface RedactFlags {
  jsonl?: boolean;
  types?: PiiType[];
  threshold?: number;
  locale?: string[];
}

const parseTypes = (value: string): PiiType[] =>
  value.split(',').map((type) => {
    if (!(PII_TYPES as readonly string[]).includes(type)) {
      throw new InvalidArgumentError(`Choose from: ${PII_TYPES.join(', ')}.`);
    }
    return type as PiiType;
  });

const parseThreshold = (value: string): number => {
  const number = Number(value);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('Give a number from 0 to 1.');
  return number;
};

const redactText = async (options: DetectOptions): Promise<boolean> => {
  const { redactStream } = await import('@lethe/privacy');
  process.stdin.setEncoding('utf8');
  const input = NodeStream.from(
    process.stdin as AsyncIterable<string>,
  ) as unknown as ReadableStream<string>;
  for await (const part of input.pipeThrough(redactStream(options)))
    if (!(await write(part))) break;
  return true;
};

const redactRecords = async (options: DetectOptions): Promise<boolean> => {
  const { redactJsonLine } = await import('../redact/redact-jsonl.ts');
  return answerInput((input) => redactJsonLine(input, options));
};

export const addRedact = (program: Command, { report }: CommandContext): void => {
  program
    .command('redact')
    .description('replace what identifies a person in text from standard input')
    .option('--jsonl', 'read {"id","text"} a line, write {"id","text","spans"}')
    .option('--types <list>', 'only these types, with commas', parseTypes)
    .option('--threshold <score>', 'least score of a finding, 0 to 1', parseThreshold)
    .option('--locale <list>', 'expected regions, with commas', (value) => value.split(','))
    .action(async ({ jsonl, types, threshold, locale }: RedactFlags) => {
      const options: DetectOptions = {
        ...(types === undefined ? {} : { types }),
        ...(threshold === undefined ? {} : { threshold }),
        ...(locale === undefined ? {} : { locales: locale }),
      };
      if (!(await (jsonl ? redactRecords(options) : redactText(options)))) report(EXIT.finding);
    });
};
