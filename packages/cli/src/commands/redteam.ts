import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { CommandContext } from '../context.ts';
import { errors } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { loadLocal } from '../models/load-local.ts';
import { type ShelfFlags, withShelfOptions } from '../models/shelf.ts';
import type { Terminal } from '../terminal.ts';

interface RedTeamFlags extends ShelfFlags {
  model: string;
  out?: string;
  seed: number;
  goals: number;
  alone?: boolean;
  only?: string[];
  constitution?: string;
  json?: boolean;
}

const wholeNumber = (least: number, most: number) => (value: string) => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  return number;
};

/** Attacks a model and writes what came of it; resolves with the exit status. */
async function attack(flags: RedTeamFlags, terminal: Terminal): Promise<number> {
  const constitutions = await import('@lethe/constitution');
  const { createTarget } = await import('../red-team/target.ts');
  const { openResults } = await import('../red-team/results-file.ts');
  const { placeOf, writeReports } = await import('../red-team/place.ts');
  const { progressBar } = await import('../red-team/progress-bar.ts');
  const { describeReport } = await import('../red-team/describe.ts');
  const { createProbes, GOAL_FAMILIES, runProbes, summarise, TRANSFORMS } = constitutions;

  const { model, seed } = flags;
  const only = flags.only ?? [];
  const known = [...GOAL_FAMILIES, ...TRANSFORMS.map(({ id }) => id)] as string[];
  if (only.some((name) => !known.includes(name))) throw errors.RED_TEAM_UNKNOWN({ known });
  const probes = createProbes({ seed, goalsPerFamily: flags.goals }).filter(
    ({ family, transform }) =>
      only.length === 0 || only.includes(family) || only.includes(transform),
  );
  const guarding = flags.alone
    ? undefined
    : {
        constitution: await constitutions.loadConstitution(flags.constitution),
        detectors: await constitutions.createDetectors(),
      };
  const constitution = guarding?.constitution.hash ?? null;
  const refusalOf = await constitutions.loadRefusalClassifier();
  const heading = { model, constitution, seed, goals: flags.goals, only };
  const place = await placeOf(heading, flags, terminal);
  await mkdir(place.work, { recursive: true, mode: 0o700 });
  const file = await openResults(join(place.work, 'results.jsonl'), heading);
  const results = [...file.results];
  const stop = new AbortController();
  void terminal.ended().then(() => stop.abort());
  const runtime = await loadLocal(model, flags, terminal);
  try {
    const done = new Set(results.map(({ id }) => id));
    const target = createTarget(runtime, { guarding, seed });
    for await (const result of runProbes({
      probes,
      target,
      refusalOf,
      done,
      signal: stop.signal,
    })) {
      await file.add(result);
      results.push(result);
      terminal.err(progressBar(results.length, probes.length));
    }
  } finally {
    terminal.err('\n');
    await file.close();
    await runtime.close();
  }
  if (stop.signal.aborted) {
    terminal.err('Interrupted. The same command goes on where it stopped.\n');
    return EXIT.failure;
  }
  const report = summarise({ model, constitution, seed, at: Date.now() }, probes, results);
  await writeReports(report, place);
  terminal.out(flags.json ? `${JSON.stringify(report, null, 2)}\n` : `${describeReport(report)}\n`);
  return report.all.succeeded.count > 0 ? EXIT.finding : EXIT.ok;
}

export const addRedTeam = (program: Command, { terminal, report }: CommandContext): void => {
  withShelfOptions(program.command('redteam'))
    .description(
      'attack a local model with harmful requests in many disguises; exit 1 where one succeeded',
    )
    .requiredOption('--model <id>', 'such as local/nano; only models on this machine')
    .option('--out <directory>', 'where results and report go (default: the data directory)')
    .option('--seed <number>', 'which wordings are used', wholeNumber(0, 2 ** 32), 1)
    .option('--goals <number>', 'goals of each kind of harm, 1 or 2', wholeNumber(1, 2), 1)
    .option('--only <names...>', 'kinds of harm or ways of asking, as the report names them')
    .option('--alone', 'the model without the constitution')
    .option('--constitution <file>', 'another constitution than the shipped one')
    .option('--json', 'print JSON')
    .action(async (flags: RedTeamFlags) => report(await attack(flags, terminal)));
};
