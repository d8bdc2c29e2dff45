import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  type ChainRow,
  commit,
  emptyChain,
  nextEntry,
  openKeyring,
  signCheckpoint,
  verifyChain,
} from '@lethe/vault';
import type { Result } from '../result.ts';
import { withDirectory } from '../server/directory.ts';

const PLAINTEXT_BYTES = 256;
const ROUNDS = 100;
const WARM_UP = 5;
const PAIRS_A_ROUND = 1000;
const CHAIN_ROWS = 1_000_000;
const ROWS_A_CHECKPOINT = 10_000;

const plaintext = randomBytes(PLAINTEXT_BYTES);

/** Seals and opens by node:crypto alone, with nothing bound and a nonce that is ready. */
const barePair = (): (() => void) => {
  const key = createSecretKey(randomBytes(32));
  const nonce = randomBytes(12);
  const options = { authTagLength: 16 };
  return () => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce, options);
    const ciphertext = cipher.update(plaintext);
    cipher.final();
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, options);
    decipher.setAuthTag(cipher.getAuthTag());
    decipher.update(ciphertext);
    decipher.final();
  };
};

/** Processor time of this process, garbage collection included: other work on the machine counts less than by the clock. */
const processorSeconds = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const secondsOf = (work: () => void): number => {
  const before = process.cpuUsage();
  for (let index = 0; index < PAIRS_A_ROUND; index += 1) work();
  return processorSeconds(before);
};

/** Both kinds take turns, so that a busy moment of the machine meets both. The first rounds warm up. */
const measurePairs = (envelope: () => void): { ours: number; bare: number } => {
  const bare = barePair();
  const seconds = { ours: 0, bare: 0 };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const times = { bare: secondsOf(bare), ours: secondsOf(envelope) };
    if (round < 0) continue;
    seconds.bare += times.bare;
    seconds.ours += times.ours;
  }
  const pairs = ROUNDS * PAIRS_A_ROUND;
  return { ours: pairs / seconds.ours, bare: pairs / seconds.bare };
};

function* longChain(): Generator<ChainRow> {
  let head: Pick<ChainRow, 'sequence' | 'hash'> = emptyChain('bench');
  const commitment = commit({ salt: randomBytes(32), payload: plaintext });
  for (let index = 0; index < CHAIN_ROWS; index += 1) {
    const row = nextEntry(head, commitment);
    head = row;
    yield row;
  }
}

/** Envelopes against bare node:crypto in the same run, and how long a long chain takes to verify. */
export const vault = (): Promise<Result[]> =>
  withDirectory(async (directory) => {
    const keyring = await openKeyring({
      directory: join(directory, 'vault'),
      rootKey: { kind: 'value', value: randomBytes(32).toString('base64') },
    });
    const sealer = await keyring.sealerOf('ada');
    const place = { table: 'turns', column: 'measures', row: 'turn-00000001' };
    const { ours, bare } = measurePairs(() => sealer.open(place, sealer.seal(place, plaintext)));

    const rows = [...longChain()];
    const checkpoints = rows
      .filter(({ sequence }) => sequence % ROWS_A_CHECKPOINT === 0)
      .map((head) =>
        signCheckpoint({ chain: 'bench', head, at: head.sequence }, keyring.installation),
      );
    const before = process.cpuUsage();
    const { faultCount } = await verifyChain(rows, {
      chain: 'bench',
      checkpoints,
      verify: keyring.installation.verify,
    });
    const seconds = processorSeconds(before);
    if (faultCount > 0) throw new Error('the chain of the measure does not verify');
    keyring.close();
    return [
      { name: 'bare AES-256-GCM, seal and open 256 bytes', value: bare, unit: 'pairs/s' },
      { name: 'an envelope, seal and open 256 bytes', value: ours, unit: 'pairs/s' },
      {
        name: 'an envelope against bare AES-256-GCM',
        value: (100 * ours) / bare,
        unit: '%',
        bar: { at: 60, kind: 'least' },
      },
      {
        name: `verify ${CHAIN_ROWS.toLocaleString('en')} chain rows, ${checkpoints.length} signatures, processor time`,
        value: seconds,
        unit: 's',
        bar: { at: 15, kind: 'most' },
      },
    ];
  });
