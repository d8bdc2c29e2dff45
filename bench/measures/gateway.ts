import { prepare } from '../gateway/lethe.ts';
import type { Load } from '../gateway/load.ts';
import { startPeer } from '../gateway/peer.ts';
import {
  cpuMs,
  type Listening,
  listening,
  loadFrom,
  residentMegabytes,
} from '../gateway/processes.ts';
import type { Result } from '../result.ts';
import { withDirectory } from '../server/directory.ts';
import { startServerProcess } from '../server/process.ts';
import { median, percentile } from '../statistics.ts';

const ROUNDS = 3;
const MOST_CONNECTIONS = 50;
/** Enough that compiled code is what is measured. */
const REQUESTS = { 1: 300, 50: 1500 } as const;

/** A way to the upstream: what is asked there and who does the work. */
interface Way {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly model: string;
  readonly fresh: boolean;
  /** Whose processor time counts; nobody's for the upstream itself. */
  readonly pid?: number;
}

interface Measured {
  readonly p50: number;
  readonly p99: number;
  readonly first: number;
  readonly perSecond: number;
  readonly cpu: number;
  readonly failed: number;
}

const once = async (
  { url, headers, model, fresh, pid }: Way,
  { connections, stream }: Pick<Load, 'connections' | 'stream'>,
): Promise<Measured> => {
  const requests = REQUESTS[connections as keyof typeof REQUESTS];
  const before = pid === undefined ? 0 : await cpuMs(pid);
  const loaded = await loadFrom({ url, headers, model, stream, fresh, connections, requests });
  const after = pid === undefined ? 0 : await cpuMs(pid);
  return {
    p50: percentile(loaded.whole, 0.5),
    p99: percentile(loaded.whole, 0.99),
    first: percentile(loaded.firstByte, 0.5),
    perSecond: loaded.perSecond,
    cpu: (after - before) / requests,
    failed: loaded.failed,
  };
};

const middle = (rounds: readonly Measured[], of: keyof Measured): number =>
  median(rounds.map((round) => round[of]));

/** Warms each way up; one that does not answer this kind of request is left out, and said so. */
const thoseThatAnswer = async (
  ways: readonly Way[],
  load: Pick<Load, 'connections' | 'stream'>,
): Promise<Way[]> => {
  const able: Way[] = [];
  for (const way of ways) {
    const { failed } = await once(way, load);
    if (failed === 0) able.push(way);
    else
      process.stderr.write(
        `${way.name} failed ${failed} requests (${load.stream ? 'streams' : 'whole answers'}) and is left out.\n`,
      );
  }
  return able;
};

/** Each way in turn, round by round, so that a slow minute of the machine is shared by all. */
const measureAll = async (
  ways: readonly Way[],
  load: Pick<Load, 'connections' | 'stream'>,
): Promise<ReadonlyMap<string, readonly Measured[]>> => {
  const measured = new Map<string, Measured[]>(ways.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const way of ways) {
      const result = await once(way, load);
      if (result.failed > 0) throw new Error(`${way.name}: ${result.failed} requests failed.`);
      measured.get(way.name)?.push(result);
    }
  return measured;
};

type Bar = NonNullable<Result['bar']>;

/** The goals, for the ways that have them. */
const BARS: Readonly<Record<string, Bar>> = {
  'pass-through, 1 connection, added p50': { at: 0.4, kind: 'most' },
  'pass-through, 50 connections': { at: 2500, kind: 'least' },
  'everything on, 1 connection, added p50': { at: 1.2, kind: 'most' },
  'everything on, 1 connection, added p99': { at: 6, kind: 'most' },
  'everything on, 50 connections': { at: 1000, kind: 'least' },
  'everything on, streams, 1 connection, added to the first byte': { at: 2.5, kind: 'most' },
  'everything on, streams, 50 connections': { at: 600, kind: 'least' },
};

const row = (name: string, value: number, unit: string): Result => {
  const bar = BARS[name];
  return { name, value, unit, ...(bar && { bar }) };
};

const rowsOf = (
  ways: readonly Way[],
  measured: ReadonlyMap<string, readonly Measured[]>,
  { connections, stream }: Pick<Load, 'connections' | 'stream'>,
): Result[] => {
  const direct = measured.get('direct') as readonly Measured[];
  const added = (rounds: readonly Measured[], of: 'p50' | 'p99' | 'first') =>
    median(rounds.map((round, at) => round[of] - (direct[at] as Measured)[of]));
  return ways.flatMap(({ name, pid }) => {
    const rounds = measured.get(name) as readonly Measured[];
    const place = `${name}${stream ? ', streams' : ''}, ${connections} connection${connections === 1 ? '' : 's'}`;
    const rate = row(place, middle(rounds, 'perSecond'), stream ? 'streams/s' : 'requests/s');
    if (pid === undefined) return [rate];
    const busy = row(`${place}, processor time each`, middle(rounds, 'cpu'), 'ms');
    if (connections !== 1) return [rate, busy];
    return stream
      ? [row(`${place}, added to the first byte`, added(rounds, 'first'), 'ms'), busy]
      : [
          row(`${place}, added p50`, added(rounds, 'p50'), 'ms'),
          row(`${place}, added p99`, added(rounds, 'p99'), 'ms'),
          busy,
        ];
  });
};

const lethe = (url: string, key: string, pid: number) => ({
  url: `${url}/v1/chat/completions`,
  headers: { authorization: `Bearer ${key}` },
  pid,
});

const peerWay = (peer: Listening | undefined, upstream: string): Way[] =>
  peer === undefined
    ? []
    : [
        {
          name: 'Portkey',
          url: `${peer.url}/v1/chat/completions`,
          headers: {
            authorization: 'Bearer sk-bench',
            'x-portkey-provider': 'openai',
            'x-portkey-custom-host': `${upstream}/v1`,
          },
          model: 'gpt-bench',
          fresh: false,
          pid: peer.pid,
        },
      ];

/**
 * What the gateway adds to calling an upstream directly, passing through and with everything on (masking,
 * constitution, a durable receipt), beside a plain proxy and Portkey's gateway, in one run.
 */
export const gateway = (): Promise<Result[]> =>
  withDirectory(async (dataDirectory) => {
    const upstream = await listening('upstream-process.ts');
    const proxy = await listening('plain-proxy-process.ts', upstream.url);
    const peer = await startPeer();
    if (peer === undefined) process.stderr.write('The peer could not be had; it is left out.\n');
    const keys = await prepare(dataDirectory, `${upstream.url}/v1`);
    const server = await startServerProcess({
      dataDirectory,
      env: {
        LETHE_UPSTREAM_URL: `${upstream.url}/v1`,
        LETHE_LIMITS__KEY_PER_MINUTE: '0',
        LETHE_LIMITS__IN_FLIGHT: String(2 * MOST_CONNECTIONS),
      },
    });
    const plain = { headers: { authorization: 'Bearer sk-bench' }, model: 'gpt-bench' };
    const path = '/v1/chat/completions';
    const on = lethe(server.url, keys.enforce, server.pid);
    const ways: Way[] = [
      { name: 'direct', url: `${upstream.url}${path}`, ...plain, fresh: false },
      { name: 'plain proxy', url: `${proxy.url}${path}`, ...plain, fresh: false, pid: proxy.pid },
      ...peerWay(peer, upstream.url),
      {
        ...{ name: 'pass-through', ...lethe(server.url, keys.off, server.pid) },
        ...{ model: 'near/gpt-bench', fresh: false },
      },
      { name: 'everything on', ...on, model: 'upstream/gpt-bench', fresh: false },
      { name: 'everything on, new text', ...on, model: 'upstream/gpt-bench', fresh: true },
    ];
    const results: Result[] = [];
    try {
      for (const stream of [false, true])
        for (const connections of [1, MOST_CONNECTIONS]) {
          const load = { connections, stream };
          const able = await thoseThatAnswer(ways, load);
          results.push(...rowsOf(able, await measureAll(able, load), load));
        }
      results.push({
        name: 'memory after all of it',
        value: await server.residentMegabytes(),
        unit: 'MB',
      });
      if (peer)
        results.push({
          name: 'memory of Portkey after all of it',
          value: await residentMegabytes(peer.pid),
          unit: 'MB',
        });
    } finally {
      await server.stop();
      for (const process of [upstream, proxy, peer]) process?.stop();
    }
    return results;
  });
