import { dirname, join } from 'node:path';

/** The root key of every keyring in tests: 32 bytes. */
export const ROOT_KEY = { kind: 'value', value: '7'.repeat(64) } as const;

/** Where the keyring of a database lies: outside of its directory. */
export const keyringDirectory = (path: string): string => join(dirname(dirname(path)), 'keyring');
