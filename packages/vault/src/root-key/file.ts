import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errors } from '../errors.ts';
import { moveOver } from '../files/move-over.ts';
import { replaceFile } from '../files/replace-file.ts';
import { parseRootKey, writeRootKey } from './key-text.ts';
import { readKeyFile } from './private-file.ts';
import { nothingToSettle, ROOT_KEY_BYTES, type RootKeyProvider } from './provider.ts';

const LARGEST_FILE = 1024;

/**
 * The root key lies in a file of mode 0600. Its successor lies beside it as `.next` until the keyring
 * is committed to it; after an interruption, whichever of the two fits is taken.
 */
export function fileProvider(path: string, random: (bytes: number) => Uint8Array): RootKeyProvider {
  const next = `${path}.next`;
  const read = async (file: string) => {
    const text = await readKeyFile(file, LARGEST_FILE);
    return text === null ? null : parseRootKey(text, file);
  };
  const promoteNext = () => moveOver(next, path, { shred: true });
  const write = async (file: string) => {
    const key = random(ROOT_KEY_BYTES);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
      throw errors.VAULT_NOT_WRITABLE({ path }, { cause });
    });
    await replaceFile(file, writeRootKey(key));
    return key;
  };
  return {
    title: 'a key of its own (vault.keyPath or vault.key)',
    kept: 'plain',
    async find() {
      const candidates = [await read(path), await read(next)].filter((key) => key !== null);
      if (candidates.length === 0) throw errors.ROOT_KEY_MISSING({ path });
      return candidates;
    },
    async confirm(key) {
      const successor = await read(next);
      if (successor && Buffer.compare(successor, key) === 0) await promoteNext();
    },
    async create({ replaces }) {
      const stored = { kind: 'plain' } as const;
      if (replaces) {
        return { key: await write(next), stored, madeFile: path, settle: promoteNext };
      }
      const existing = await read(path);
      if (existing) return { key: existing, stored, settle: nothingToSettle };
      return { key: await write(path), stored, madeFile: path, settle: nothingToSettle };
    },
  };
}
