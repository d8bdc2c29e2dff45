/**
 * `npm run soak [WRITES] [ROTATIONS] [ERASURES]`: kills a process again and again, 1,000 times while it
 * writes and 50 times each while it rotates and erases where nothing else is said, and looks each time
 * whether anything acknowledged is lost. Ends with status 1 at the first fault.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  killWhileErasing,
  killWhileRotating,
  killWhileWriting,
  prepare,
  seeded,
} from './rounds.ts';

const [writes = 1000, rotations = 50, erasures = 50] = process.argv.slice(2).map(Number);
const place = mkdtempSync(join(tmpdir(), 'lethe-soak-'));
mkdirSync(join(place, 'data'), { mode: 0o700 });
const path = join(place, 'data', 'lethe.db');
const random = seeded(20_261_122);
const up = (most: number) => Math.floor(random() * most);

/** Whole verification reads everything, so it is done every so many rounds and at the end. */
const VERIFY_EVERY = 25;

let first = 0;
let kept = 0;

async function round(name: string, number: number, run: () => Promise<readonly string[]>) {
  const faults = await run();
  if (faults.length > 0) throw new Error(`${name} ${number}: ${faults.slice(0, 5).join('; ')}`);
  if (number % VERIFY_EVERY === 0) process.stdout.write(`${name}: ${number} kills\n`);
}

async function run(): Promise<void> {
  await prepare(path);
  const acknowledged: number[] = [];
  for (let number = 1; number <= writes; number += 1)
    await round('writing', number, async () => {
      const verify = number % VERIFY_EVERY === 0 || number === writes;
      const done = await killWhileWriting(path, {
        first,
        enough: 1 + up(30),
        afterMs: up(8),
        verify,
      });
      acknowledged.push(...done.acknowledged);
      first = (done.acknowledged.at(-1) ?? first) + 2;
      return done.faults;
    });
  kept = acknowledged.length;
  for (let number = 1; number <= rotations; number += 1)
    await round('rotating', number, async () => {
      const done = await killWhileRotating(path, { first, enough: up(40), afterMs: up(8) });
      first = (done.acknowledged.at(-1) ?? first) + 2;
      return done.faults;
    });
  for (let number = 1; number <= erasures; number += 1)
    await round('erasing', number, () =>
      killWhileErasing(path, { userId: `erased-user-${number}`, afterMs: up(60) }),
    );
}

try {
  await run();
  process.stdout.write(
    `${writes} kills while writing (${kept} turns acknowledged), ${rotations} while rotating, ${erasures} while erasing: nothing acknowledged was lost, every chain is whole.\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'unknown'}\n`);
  process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
