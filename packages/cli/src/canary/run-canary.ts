import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkControl } from './control.ts';
import { accountOf, addressOf, driveGateway } from './drive-gateway.ts';
import { driveRest } from './drive-rest.ts';
import { beginTurn, driveSocket } from './drive-socket.ts';
import { type Search, search } from './search.ts';
import { signIn } from './sign-in.ts';
import { startThrowaway, type ThrowawayOptions } from './throwaway.ts';
import { newToken } from './token.ts';
import { startUpstream } from './upstream.ts';

/** What the proof of zero retention saw. */
export interface CanaryReport {
  /** `proved`: nothing was found, and the control shows that it would have been. */
  readonly outcome: 'proved' | 'found' | 'not run';
  /** Requests and frames that carried the canary. */
  readonly sent: number;
  /** Searches: while running, after stopping, after a kill. */
  readonly searches: readonly Search[];
  /** Requests that a server elsewhere got, and whether what names somebody was in any. */
  readonly elsewhere: { readonly received: number; readonly leaked: boolean };
  /** Planted places, and those of them that were found. All must be. */
  readonly control: { readonly planted: number; readonly found: number };
}

export type CanaryStage = Search['when'] | 'control' | 'sending';

export interface CanaryOptions extends Pick<ThrowawayOptions, 'command' | 'env'> {
  readonly onStage?: (stage: CanaryStage) => void;
}

/**
 * The proof of zero retention: starts a Lethe of its own in a directory of its own, sends one random string
 * of 130 bits through every input it has, and then reads every byte it left: while it runs, after it stopped,
 * and after it was killed in the middle of an answer. A control plants the same string and must find it.
 *
 * @throws CANARY_NOT_STARTED
 */
export async function runCanary({ command, env, onStage }: CanaryOptions): Promise<CanaryReport> {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-canary-'));
  const canary = newToken(randomBytes);
  const searches: Search[] = [];
  const upstream = await startUpstream();
  const key = newToken(randomBytes);
  const settings = { LETHE_UPSTREAM_URL: upstream.url, LETHE_BOOTSTRAP_KEY: key };
  const look = async (when: Search['when']) => {
    onStage?.(when);
    searches.push(await search(when, { directory, canary }));
  };
  try {
    onStage?.('control');
    const control = await checkControl(canary, join(directory, 'control'));
    await rm(join(directory, 'control'), { recursive: true });
    onStage?.('sending');
    let sent = 0;
    const first = await startThrowaway({ directory, command, env, settings });
    try {
      sent += (await driveSocket(canary, await signIn(first))).sent;
      sent += (await driveRest(canary, await signIn(first))).sent;
      sent += (await driveGateway(canary, { url: first.url, key })).sent;
      await look('running');
    } finally {
      await first.stop();
    }
    await look('stopped');
    const second = await startThrowaway({ directory, command, env, settings });
    try {
      sent += (await beginTurn(canary, await signIn(second))).sent;
    } finally {
      await second.kill();
    }
    await look('killed');
    const third = await startThrowaway({ directory, command, env, settings });
    await third.stop();
    await look('restarted');
    const { received, heard } = upstream;
    const leaked = heard(accountOf(canary)) || heard(addressOf(canary));
    const isFound = leaked || searches.some(({ found }) => found.length > 0);
    // A message may leave with its words: that they came shows that the server elsewhere hears.
    const isHeard = received > 0 && heard(canary);
    const isSeen = control.found === control.planted && searches.every(({ files }) => files > 0);
    const isProved = isSeen && isHeard;
    const outcome = isFound ? 'found' : isProved ? 'proved' : 'not run';
    return { outcome, sent, searches, elsewhere: { received, leaked }, control };
  } finally {
    await upstream.close();
    await rm(directory, { recursive: true, force: true });
  }
}
