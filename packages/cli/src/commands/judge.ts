import { type Command, Option } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { answerInput } from '../jsonl/answer-input.ts';
import { type BenchFlags, prepareBench } from '../judge/prepare-bench.ts';
import { type ShelfFlags, withShelfOptions } from '../models/shelf.ts';

interface JudgeFlags extends BenchFlags, ShelfFlags {
  readonly jsonl?: boolean;
  readonly json?: boolean;
  readonly model?: string;
  readonly revise?: boolean;
}

const prepare = (flags: JudgeFlags) => prepareBench(flags, { now: Date.now() });

/** All of standard input; reading ends where it is longer than may be judged. */
const readInput = async (longest: number): Promise<string> => {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const chunk of process.stdin as AsyncIterable<string>) {
    text += chunk;
    if (text.length > longest + 1) break;
  }
  return text.replace(/\n$/, '');
};

const judgeOne = async (
  words: readonly string[],
  flags: JudgeFlags,
  { terminal, report }: CommandContext,
): Promise<void> => {
  const { TEXT_LIMIT } = await import('@lethe/constitution');
  const { judgeText, TEXT_TOO_LONG } = await import('../judge/judge-text.ts');
  const { describeJudgement } = await import('../judge/describe.ts');
  const text = words.length > 0 ? words.join(' ') : await readInput(TEXT_LIMIT);
  if (text.length > TEXT_LIMIT) {
    terminal.err(`${TEXT_TOO_LONG.message}\n`);
    return report(EXIT.failure);
  }
  const bench = await prepare(flags);
  const runtime = flags.model
    ? await (await import('../models/load-local.ts')).loadLocal(flags.model, flags, terminal)
    : undefined;
  try {
    const { judgeWithModel, reviseText } = await import('../judge/with-model.ts');
    const first = runtime ? await judgeWithModel(text, bench, runtime) : judgeText(text, bench);
    const revised = flags.revise ? await reviseText(text, first, { bench, runtime }) : undefined;
    const judgement = revised?.judgement ?? first;
    const told = revised
      ? { ...judgement, revised: revised.revised, text: revised.text }
      : judgement;
    const lines = [describeJudgement(judgement), ...(revised?.revised ? [revised.text] : [])];
    terminal.out(`${flags.json ? JSON.stringify(told) : lines.join('\n')}\n`);
    if (judgement.verdict !== 'allow') report(EXIT.finding);
  } finally {
    await runtime?.close();
  }
};

const judgeRecords = async (
  flags: JudgeFlags,
  { terminal, report }: CommandContext,
): Promise<void> => {
  const { judgeJsonLine } = await import('../judge/judge-jsonl.ts');
  const bench = await prepare(flags);
  if (!(await answerInput((input) => judgeJsonLine(input, bench)))) report(EXIT.finding);
  for (const { ruleId, hits } of bench.hits?.list() ?? []) terminal.err(`${hits} ${ruleId}\n`);
};

export const addJudge = (program: Command, context: CommandContext): void => {
  withShelfOptions(program.command('judge'))
    .argument('[text...]', 'the text; standard input where absent')
    .description('say what the constitution makes of a text; exit 1 where it is not allowed')
    .option('--jsonl', 'read {"id","text"} a line, write {"id","verdict","signals","principles"}')
    .addOption(
      new Option('--direction <direction>', 'a message to a model, or its answer')
        .choices(['input', 'output'])
        .default('input'),
    )
    .option('--constitution <file>', 'another constitution than the shipped one')
    .addOption(
      new Option('--sensitivity <level>', 'high finds more, low less').choices([
        'low',
        'medium',
        'high',
      ]),
    )
    .option('--model <id>', 'a local model that is asked where the detectors are in doubt')
    .option('--revise', 'leave out or write anew what breaks a principle, and judge that')
    .option('--rules <file>', 'a signed pack of rules beside the shipped ones')
    .option('--rules-key <file>', 'the public key (PEM) that the pack must be signed by')
    .option('--protect <file>', 'a text that answers must not repeat, such as a system prompt')
    .option('--hits', 'with --jsonl: tell on standard error how often each rule spoke')
    .option('--json', 'print JSON')
    .option('--timing', 'tell how long each judgement took, in milliseconds')
    .action(async (words: string[], flags: JudgeFlags, command: Command) => {
      if ((flags.rules === undefined) !== (flags.rulesKey === undefined))
        command.error('--rules and --rules-key go together.');
      if (!flags.jsonl) return judgeOne(words, flags, context);
      if (words.length > 0) command.error('With --jsonl the texts come from standard input.');
      if (flags.model || flags.revise)
        command.error('--model and --revise take one text at a time: leave --jsonl away.');
      return judgeRecords(flags, context);
    });
};
