import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainOf, checkpointAt } from '../../test/chains.ts';
import { installationKey, makeInstallationKey } from '../installation/installation-key.ts';
import { type Checkpoint, signCheckpoint } from './checkpoint.ts';
import { type ChainRow, commit, emptyChain, nextEntry } from './entry.ts';
import { MOST_LISTED_FAULTS } from './fault.ts';
import { verifyChain } from './verify-chain.ts';

const installation = installationKey(makeInstallationKey());
const stranger = installationKey(makeInstallationKey());

const verify = (rows: Iterable<ChainRow>, checkpoints: Iterable<Checkpoint> = []) =>
  verifyChain(rows, { chain: 'receipts', checkpoints, verify: installation.verify });

const faultsOf = async (rows: Iterable<ChainRow>, checkpoints: Iterable<Checkpoint> = []) =>
  (await verify(rows, checkpoints)).faults.map(({ kind, sequence }) => `${kind} ${sequence}`);

const rows = chainOf(10);
const marks = [rows[3], rows[7]].map((row) => checkpointAt(row, installation));
const without = (...sequences: number[]) => rows.filter((row) => !sequences.includes(row.sequence));

describe('a whole chain', () => {
  test('is reported with its head, its contents and what is not yet signed', async () => {
    expect(await verify(rows, marks)).toEqual({
      chain: 'receipts',
      rows: 10,
      contents: 10,
      checkpoints: 2,
      first: 1,
      head: { sequence: 10, hash: rows[9].hash },
      unsigned: 2,
      faults: [],
      faultCount: 0,
    });
  });

  test('still verifies when contents were erased', async () => {
    const erased = rows.map((row) => (row.sequence % 2 ? { ...row, content: null } : row));
    expect(await verify(erased, marks)).toMatchObject({ contents: 5, faultCount: 0 });
  });

  test('may be empty', async () => {
    expect(await verify([])).toMatchObject({ rows: 0, first: 0, head: emptyChain('receipts') });
  });

  test('is read from a stream too', async () => {
    async function* stream() {
      yield* rows;
    }
    const report = await verifyChain(stream(), {
      chain: 'receipts',
      checkpoints: marks,
      verify: installation.verify,
    });
    expect(report).toMatchObject({ rows: 10, faultCount: 0 });
  });

  test('of another name does not pass for this one', async () => {
    expect(await faultsOf(chainOf(3, 'audit'))).toEqual(['link 1']);
  });
});

describe('what was done to it', () => {
  const changed = (at: number, change: Partial<ChainRow>) =>
    rows.map((row) => (row.sequence === at ? { ...row, ...change } : row));
  const payload = Buffer.from('another payload');
  const forged = nextEntry(rows[3], commit({ salt: rows[4].content!.salt, payload }));

  test.each<[what: string, rows: ChainRow[], faults: string[]]>([
    [
      'a changed payload',
      changed(5, { content: { salt: rows[4].content!.salt, payload } }),
      ['content 5'],
    ],
    [
      'a changed salt',
      changed(5, { content: { ...rows[4].content!, salt: new Uint8Array(32) } }),
      ['content 5'],
    ],
    [
      'a salt of another length',
      changed(5, { content: { ...rows[4].content!, salt: new Uint8Array(31) } }),
      ['content 5'],
    ],
    [
      'a changed commitment',
      changed(5, { commitment: rows[1].commitment, content: null }),
      ['hash 5'],
    ],
    ['a changed hash', changed(5, { hash: rows[1].hash }), ['hash 5', 'link 6']],
    ['a changed link', changed(5, { previous: rows[1].hash }), ['link 5', 'hash 5']],
    ['a hash of no length', changed(5, { previous: new Uint8Array(0) }), ['link 5', 'hash 5']],
    ['an entry written anew', changed(5, { ...forged, content: null }), ['link 6']],
    ['a removed entry', without(5), ['sequence 6']],
    ['an inserted entry', rows.toSpliced(4, 0, rows[0]), ['sequence 1', 'sequence 5']],
    [
      'two swapped entries',
      [...rows.slice(0, 4), rows[5], rows[4], ...rows.slice(6)],
      ['sequence 6', 'sequence 5', 'sequence 7'],
    ],
    [
      'a number that is none',
      changed(5, { sequence: -1 }),
      ['sequence -1', 'hash -1', 'sequence 6'],
    ],
    ['a removed beginning', without(1, 2), ['start 3']],
    ['a truncated end', rows.slice(0, 6), ['truncated 8']],
    ['everything removed', [], ['truncated 8']],
    ['a signed entry removed', without(4), ['sequence 5', 'checkpoint 4']],
  ])('%s is found', async (_what, tampered, faults) => {
    expect(await faultsOf(tampered, marks)).toEqual(faults);
  });

  test('a chain that was rebuilt as a whole no longer fits what was signed', async () => {
    let head: Pick<ChainRow, 'sequence' | 'hash'> = emptyChain('receipts');
    const rebuilt = rows.map(({ commitment }, index) => {
      const row = nextEntry(head, index === 2 ? rows[8].commitment : commitment);
      head = row;
      return row;
    });
    expect(await faultsOf(rebuilt)).toEqual([]);
    expect(await faultsOf(rebuilt, marks)).toEqual(['checkpoint 4', 'checkpoint 8']);
  });

  test('any single changed byte of any row is found', async () => {
    const field = fc.constantFrom('commitment', 'previous', 'hash' as const);
    await fc.assert(
      fc.asyncProperty(fc.nat(9), field, fc.nat(31), fc.nat(7), async (at, name, byte, bit) => {
        const bytes = Buffer.from(rows[at][name]);
        bytes[byte] ^= 1 << bit;
        const tampered = rows.with(at, { ...rows[at], [name]: bytes });
        expect((await verify(tampered, marks)).faultCount).toBeGreaterThan(0);
      }),
    );
  });

  test('any other order and any gap before the last checkpoint is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows), async (some) => {
        const whole = rows.slice(0, some.length).every((row, index) => row === some[index]);
        const { faultCount } = await verify(some, marks);
        expect(faultCount === 0).toBe(whole && some.length >= 8);
      }),
    );
  });
});

describe('checkpoints', () => {
  test.each<[what: string, checkpoint: Checkpoint, faults: string[]]>([
    ['of a stranger', checkpointAt(rows[3], stranger), ['signature 4']],
    ['of another chain', checkpointAt(rows[3], installation, { chain: 'audit' }), ['signature 4']],
    ['moved to another entry', { ...marks[0], sequence: 5 }, ['signature 5']],
    ['with another hash', { ...marks[0], hash: rows[4].hash }, ['signature 4']],
    ['with another time', { ...marks[0], at: 9 }, ['signature 4']],
    ['turned into a start', { ...marks[0], kind: 'start' }, ['signature 4']],
    ['cut short', { ...marks[0], signature: marks[0].signature.subarray(0, 63) }, ['signature 4']],
  ])('one %s is refused', async (_what, checkpoint, faults) => {
    expect(await faultsOf(rows, [checkpoint])).toEqual(faults);
  });

  test('a clock that goes back does not date a checkpoint before the one it follows', async () => {
    const sign = (row: ChainRow, at: number, after?: Checkpoint) =>
      signCheckpoint({ chain: 'receipts', head: row, at, after }, installation);
    const first = sign(rows[2], 5000);
    const second = sign(rows[5], 1000, first);
    expect(second.at).toBe(5000);
    expect(await faultsOf(rows, [first, second])).toEqual([]);
    expect(await faultsOf(rows, [first, sign(rows[5], 1000)])).toEqual(['clock 6']);
  });

  test('out of order they are a fault', async () => {
    const turned = [checkpointAt(rows[7], installation, { at: 1 }), marks[0]];
    expect(await faultsOf(rows, turned)).toContain('checkpoint 4');
  });
});

describe('a pruned chain', () => {
  const start = checkpointAt(rows[3], installation, { kind: 'start' });
  const rest = rows.slice(4);

  test('begins behind a signed start', async () => {
    expect(await verify(rest, [start, marks[1]])).toMatchObject({
      first: 5,
      rows: 6,
      faultCount: 0,
    });
  });

  test('may keep older checkpoints, or have them pruned too', async () => {
    const older = checkpointAt(rows[1], installation);
    expect(await faultsOf(rest, [older, start])).toEqual([]);
  });

  test('whose deletion was interrupted is whole still', async () => {
    expect(await faultsOf(rows, [start])).toEqual([]);
  });

  test('does not begin at a mere mark, at another entry, or at a stranger’s start', async () => {
    expect(await faultsOf(rest, [marks[0]])).toEqual(['start 5']);
    expect(await faultsOf(rows.slice(5), [start])).toEqual(['start 6']);
    expect(await faultsOf(rest, [checkpointAt(rows[3], stranger, { kind: 'start' })])).toEqual([
      'signature 4',
      'start 5',
    ]);
  });

  test('may have lost every row up to its start, and none after it', async () => {
    expect(await verify([], [marks[0], start])).toMatchObject({
      rows: 0,
      head: { sequence: 4, hash: rows[3].hash },
      unsigned: 0,
      faultCount: 0,
    });
    expect(await faultsOf([], [start, marks[1]])).toEqual(['truncated 8']);
  });
});

describe('a head that was noted elsewhere', () => {
  const faultsBy = async (some: ChainRow[], ...anchors: ChainRow[]) => {
    const options = { chain: 'receipts', checkpoints: [], verify: installation.verify, anchors };
    return (await verifyChain(some, options)).faults.map(
      ({ kind, sequence }) => `${kind} ${sequence}`,
    );
  };

  test('holds for the chain it was taken from, however long that has grown', async () => {
    expect(await faultsBy(rows, rows[4], rows[9])).toEqual([]);
  });

  test('finds a chain that was rebuilt, and one whose end was cut off with its checkpoints', async () => {
    const rebuilt = chainOf(10).map((row) => ({ ...row, content: null }));
    const other = nextEntry(rebuilt[3], rows[8].commitment);
    expect(await faultsBy([...rebuilt.slice(0, 4), other], rows[4])).toEqual(['anchor 5']);
    expect(await faultsBy(rows.slice(0, 4), rows[4])).toEqual(['anchor 5']);
    expect(await faultsBy([], rows[4])).toEqual(['anchor 5']);
  });
});

test('faults beyond the hundredth are counted and not listed', async () => {
  const broken = chainOf(300).map((row) => ({ ...row, hash: new Uint8Array(32) }));
  const report = await verify(broken);
  expect(report.faults).toHaveLength(MOST_LISTED_FAULTS);
  expect(report.faultCount).toBe(300 + 299);
});
