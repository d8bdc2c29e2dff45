import { ReadableStream as NodeStream } from 'node:stream/web';
import { type DetectOptions, PII_TYPES, type PiiType } from '@lethe/privacy';
import { type Command, InvalidArgumentError } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { linesOf } from '../redact/lines.ts';

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

/**
 * Waits where the reader of the output is slower, so that memory stays constant.
 *
 * @returns false where the reader went away: nothing more needs to be read
 */
const write = (text: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error) resolve(true);
      else if ((error as NodeJS.ErrnoException).code === 'EPIPE') resolve(false);
      else reject(error);
    });
  });

const BATCH = 65_536;

const redactText = async (options: DetectOptions): Promise<boolean> => {
  const { redactStream } = await import('@lethe/privacy');
  const input = NodeStream.from(
    process.stdin as AsyncIterable<string>,
  ) as unknown as ReadableStream<string>;
  for await (const part of input.pipeThrough(redactStream(options)))
    if (!(await write(part))) break;
  return true;
};

const redactRecords = async (options: DetectOptions): Promise<boolean> => {
  const { redactJsonLine } = await import('../redact/redact-jsonl.ts');
  let allRead = true;
  let pending = '';
  for await (const input of linesOf(process.stdin as AsyncIterable<string>)) {
    if (input.text.trim() === '' && !input.tooLong) continue;
    const { line, ok } = redactJsonLine(input, options);
    allRead &&= ok;
    pending += `${line}\n`;
    if (pending.length < BATCH) continue;
    if (!(await write(pending))) return allRead;
    pending = '';
  }
  await write(pending);
  return allRead;
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
      process.stdin.setEncoding('utf8');
      if (!(await (jsonl ? redactRecords(options) : redactText(options)))) report(EXIT.finding);
    });
};
