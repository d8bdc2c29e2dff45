import { createHash } from 'node:crypto';
import type { Store } from '@lethe/store';
import type { InstallationKey } from '@lethe/vault';

export interface ExportOptions {
  readonly store: Pick<Store, 'export' | 'processingRecord'>;
  readonly installation: InstallationKey;
  readonly clock: () => number;
}

/** Where the signed part ends: everything before these characters is signed. */
export const SIGNATURE_MARK = ',\n"signature":';

/** As many characters as are gathered before they are handed on. */
const CHUNK = 64 * 1024;

/** Bytes stand as base64; everything else is JSON already. */
const plain = (_: string, value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

/**
 * Everything that is kept of a user as one JSON document, piece by piece: what each table is for, its rows
 * opened, and at the end the installation's Ed25519 signature over the SHA-256 of all that stands before.
 *
 * @throws USER_UNKNOWN
 */
export async function* exportDocument(
  userId: string,
  { store, installation, clock }: ExportOptions,
): AsyncGenerator<string, void, undefined> {
  const hash = createHash('sha256');
  let gathered = '';
  const add = (text: string) => {
    hash.update(text);
    gathered += text;
  };
  const head = {
    format: 'lethe-export',
    version: 1,
    userId,
    exportedAt: new Date(clock()).toISOString(),
    processing: store.processingRecord().filter(({ exported }) => exported),
  };
  add(`${JSON.stringify(head, plain, 1).slice(0, -2)},\n"tables":{`);
  let table: string | null = null;
  for await (const row of store.export(userId)) {
    const before =
      row.table === table ? ',' : `${table === null ? '' : '],'}\n${JSON.stringify(row.table)}:[`;
    table = row.table;
    add(`${before}\n${JSON.stringify(row.row, plain)}`);
    if (gathered.length < CHUNK) continue;
    yield gathered;
    gathered = '';
  }
  add(`${table === null ? '' : ']'}}`);
  const digest = hash.digest();
  const signature = {
    algorithm: 'Ed25519',
    over: 'SHA-256 of everything before the comma and line break in front of "signature"',
    publicKey: installation.publicKeyPem,
    keyId: installation.keyId,
    value: Buffer.from(installation.sign(digest)).toString('base64'),
  };
  yield `${gathered}${SIGNATURE_MARK}${JSON.stringify(signature)}}\n`;
}
