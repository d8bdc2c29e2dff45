import type { KeyringStatus } from '@lethe/vault';

const ROOT_KEYS: Readonly<Record<KeyringStatus['rootKey']['kind'], string>> = {
  plain: 'a key of its own, in a file or the environment',
  passphrase: 'derived from a passphrase',
  service: 'unlocked by an age identity or another key service',
};

const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** A keyring in lines for a reader. */
export const describeStatus = ({
  directory,
  createdAt,
  rootKey,
  rewrapPending,
  recoveryMadeAt,
  publicKeyPem,
  users,
}: KeyringStatus): string =>
  [
    `keyring       ${directory}, made on ${day(createdAt)}`,
    `root key      ${rootKey.id}, ${ROOT_KEYS[rootKey.kind]}`,
    ...(rewrapPending
      ? ['              its change is not finished; the next start finishes it']
      : []),
    `data keys     ${users} ${users === 1 ? 'user' : 'users'}`,
    recoveryMadeAt === null
      ? 'recovery key  none; "lethe vault recovery" makes one'
      : `recovery key  made on ${day(recoveryMadeAt)}`,
    'public key of the installation:',
    publicKeyPem.trimEnd(),
    '',
  ].join('\n');
