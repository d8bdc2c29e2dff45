import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Keys and values of idle conversations on disk. They stand for the conversations themselves, so they are
 * sealed (AES-256-GCM) under a key that exists in this process's memory only: once it has ended, however it
 * ended, nobody can open them.
 */
export interface CacheSpill {
  /**
   * Writes what is held of a conversation; the oldest others leave where there is too much.
   *
   * @returns false where it is larger than all of them may be together; nothing is written then
   */
  put(conversationId: string, state: Uint8Array): Promise<boolean>;
  /** Gives it back and removes it; null where there is none or its file was changed. */
  take(conversationId: string): Promise<Uint8Array | null>;
  has(conversationId: string): boolean;
  drop(conversationId: string): Promise<void>;
  /** Removes all of them, and what an earlier process left. */
  clear(): Promise<void>;
  readonly entries: number;
  /** On disk. */
  readonly bytes: number;
  /** Removes all of them and forgets the key. */
  close(): Promise<void>;
}

export interface CacheSpillOptions {
  /** Holds nothing else. Made with mode 0700. */
  readonly directory: string;
  /** Conversations at most; 1,000 where absent. */
  readonly mostEntries?: number;
  /** Bytes on disk at most; 1,000 MB where absent. */
  readonly mostBytes?: number;
  /** Names a new file; random where absent. */
  readonly newName?: () => string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export const MOST_ENTRIES = 1_000;
export const MOST_BYTES = 1_000_000_000;

export function createCacheSpill({
  directory,
  mostEntries = MOST_ENTRIES,
  mostBytes = MOST_BYTES,
  newName = () => randomBytes(16).toString('hex'),
}: CacheSpillOptions): CacheSpill {
  const key = randomBytes(32);
  /** Oldest first. */
  const held = new Map<string, { file: string; bytes: number }>();
  let bytes = 0;

  const seal = (file: string, state: Uint8Array): Uint8Array => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(file));
    const sealed = [cipher.update(state), cipher.final()];
    return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
  };

  const unseal = (file: string, sealed: Uint8Array): Uint8Array => {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const options = { authTagLength: TAG_BYTES };
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, options)
      .setAAD(Buffer.from(file))
      .setAuthTag(tag);
    return Buffer.concat([
      decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]);
  };

  function forget(conversationId: string): string | undefined {
    const entry = held.get(conversationId);
    if (!entry) return undefined;
    held.delete(conversationId);
    bytes -= entry.bytes;
    return join(directory, entry.file);
  }

  async function drop(conversationId: string): Promise<void> {
    const path = forget(conversationId);
    if (path) await rm(path, { force: true });
  }

  async function clear(): Promise<void> {
    held.clear();
    bytes = 0;
    const files = await readdir(directory).catch(() => []);
    for (const file of files) await rm(join(directory, file), { force: true, recursive: true });
  }

  return {
    async put(conversationId, state) {
      const size = NONCE_BYTES + TAG_BYTES + state.length;
      if (size > mostBytes || mostEntries < 1) return false;
      await drop(conversationId);
      while (held.size >= mostEntries || bytes + size > mostBytes)
        await drop(held.keys().next().value as string);
      const file = newName();
      await mkdir(directory, { recursive: true, mode: 0o700 });
      held.set(conversationId, { file, bytes: size });
      bytes += size;
      try {
        await writeFile(join(directory, file), seal(file, state), { mode: 0o600, flag: 'wx' });
      } catch (error) {
        await drop(conversationId);
        throw error;
      }
      return true;
    },
    async take(conversationId) {
      const entry = held.get(conversationId);
      const path = forget(conversationId);
      if (!entry || !path) return null;
      try {
        return unseal(entry.file, await readFile(path));
      } catch {
        return null;
      } finally {
        await rm(path, { force: true });
      }
    },
    has: (conversationId) => held.has(conversationId),
    drop,
    clear,
    get entries() {
      return held.size;
    },
    get bytes() {
      return bytes;
    },
    async close() {
      await clear();
      key.fill(0);
    },
  };
}
