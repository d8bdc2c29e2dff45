import { fileURLToPath } from 'node:url';
import { EXIT } from '../exit.ts';
import type { Terminal } from '../terminal.ts';
import { type CanaryReport, type CanaryStage, runCanary } from './run-canary.ts';

/** The same Node with the same flags and the same Lethe as this command: one process, which can be killed. */
const COMMAND = [
  process.execPath,
  ...process.execArgv,
  fileURLToPath(new URL('../../bin/lethe.js', import.meta.url)),
];

const STAGES: Readonly<Record<CanaryStage, string>> = {
  control: 'Planting the control and looking for it',
  sending: 'Sending a random string through every input of a throw-away Lethe',
  running: 'Reading every byte it wrote while it runs',
  stopped: 'Reading again after it stopped',
  killed: 'Reading again after it was killed in the middle of an answer',
  restarted: 'Reading again after it started once more',
};

const STATUS = { proved: EXIT.ok, found: EXIT.finding, 'not run': EXIT.failure } as const;

const describe = ({ outcome, sent, searches, elsewhere, control }: CanaryReport): string => {
  const files = searches.reduce((most, search) => Math.max(most, search.files), 0);
  const control_ = `The control was found in ${control.found} of ${control.planted} places.`;
  if (outcome === 'proved')
    return `Proved: the string was sent ${sent} times and is in none of ${files} files, in any form; a server elsewhere got ${elsewhere.received} requests and no name or address. ${control_}\n`;
  if (outcome === 'not run')
    return `Not proved: the search cannot be trusted. ${control_} Report this as a fault.\n`;
  const leaked = elsewhere.leaked ? 'FOUND: a name or an address reached a server elsewhere\n' : '';
  const places = searches.flatMap(({ when, found }) =>
    found.map(({ place, form }) => `  ${when}: ${place} (${form})\n`),
  );
  const kept =
    places.length > 0 ? `FOUND: what was said was kept in\n${[...new Set(places)].join('')}` : '';
  return `${leaked}${kept}${control_}\n`;
};

/** Runs the proof with its progress on the standard error. @returns the exit status */
export async function proveNothingKept({
  terminal,
  json,
}: {
  terminal: Terminal;
  json: boolean;
}): Promise<number> {
  const report = await runCanary({
    command: COMMAND,
    env: terminal.env,
    onStage: (stage) => terminal.err(`${STAGES[stage]}\n`),
  });
  terminal.out(json ? `${JSON.stringify(report, null, 2)}\n` : describe(report));
  return STATUS[report.outcome];
}
