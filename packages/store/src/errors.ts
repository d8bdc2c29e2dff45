import { defineErrors } from '@lethe/protocol';

interface AtPath {
  /** The database file. */
  path: string;
}

interface InDirectory {
  directory: string;
}

/** Everything that can go wrong in the store, each with its cure. */
export const errors = defineErrors({
  DIRECTORY_NOT_WRITABLE: {
    message: ({ directory }: InDirectory) =>
      `Lethe cannot write to its data directory ${directory}. Make it writable for this user, or choose another with --data-dir.`,
  },
  DIRECTORY_OPEN_TO_OTHERS: {
    message: ({ directory }: InDirectory) =>
      `Other users of this machine may enter the data directory ${directory}. Close it with "chmod 700 ${directory}", or choose another with --data-dir.`,
  },
  DATABASE_READ_ONLY: {
    message: ({ path }: AtPath) =>
      `The database ${path} is read-only. Make the file and its directory writable for this user; nothing in it was changed.`,
  },
  DATABASE_IN_USE: {
    message: ({ path }: AtPath) =>
      `Another Lethe process is using the database ${path}. Stop that one, or choose another directory with --data-dir; nothing was changed.`,
  },
  DATABASE_LOCKED: {
    status: 503,
    message: ({ path }: AtPath) =>
      `Another program holds a lock on the database ${path}. Close it and try again; what was being written was not kept, everything before it is safe.`,
  },
  DATABASE_DAMAGED: {
    message: ({ path }: AtPath) =>
      `The database ${path} is damaged. Nothing was changed in it. Keep a copy of the file, then put back a backup, or move it away to start with an empty one.`,
  },
  DATABASE_NEWER: {
    message: ({ path, found, known }: AtPath & { found: number; known: number }) =>
      `The database ${path} was written by a newer Lethe (its version is ${found}, this one knows up to ${known}). Install that newer Lethe, or choose another directory with --data-dir; nothing was changed.`,
  },
  DATABASE_FOREIGN: {
    message: ({ path }: AtPath) =>
      `The file ${path} is the database of another program. Move it away, or choose another directory with --data-dir; nothing was changed.`,
  },
  DATABASE_URL_MALFORMED: {
    message: () =>
      'The address of the database is none of PostgreSQL. Set database.url to postgres://USER:PASSWORD@HOST:PORT/DATABASE, or leave it empty to keep everything in a file; nothing was changed.',
  },
  DATABASE_UNREACHABLE: {
    status: 503,
    message: ({ path }: AtPath) =>
      `The database ${path} cannot be reached. What was being written was not kept, everything before it is safe. Start the server or check database.url, then try again.`,
  },
  DATABASE_REFUSED: {
    message: ({ path }: AtPath) =>
      `The database ${path} refused to sign Lethe in. Check the user and the password in database.url; nothing was changed.`,
  },
  KEYRING_FOREIGN: {
    message: ({ path }: AtPath) =>
      `The keys that were given do not belong to the database ${path}: what is in it was sealed with others. Put back the keyring that belongs to it, or choose another directory with --data-dir; nothing was changed.`,
  },
  DISK_FULL: {
    status: 507,
    message: () =>
      'There is no room left for the database: the disk is full or its size limit is reached. The last write was not kept, everything before it is safe, and reading goes on. Free some space and try again.',
  },
  DISK_FAILED: {
    message: () =>
      'The disk refused to read or write the database. The last write was not kept, everything before it is safe. Check that the disk has room, works and is mounted for writing, then start Lethe again.',
  },
  STORE_CLOSED: {
    status: 503,
    message: () => 'The store is closed because Lethe is stopping. Try again once it has started.',
  },
  STORE_FAILED: {
    message: () =>
      'The database could not do what was asked. Nothing was written. The log has the place in the code; please report it.',
  },
  VALUE_REFUSED: {
    status: 422,
    message: () =>
      'A value lies outside what its column may hold. Nothing was written. Send ids of 1 to 64 letters, digits, "_" or "-", and finite numbers in their documented range.',
  },
  STORE_BUSY: {
    status: 503,
    message: () =>
      'The store has as many writes waiting as it takes. Nothing of this one was written. Try again in a moment.',
  },
  USER_EXISTS: {
    status: 409,
    message: () => 'This user id is taken. Choose another; nothing was changed.',
  },
  USER_UNKNOWN: {
    status: 404,
    message: () => 'There is no such user. Create the user first; nothing was written.',
  },
  USER_BEING_ERASED: {
    status: 409,
    message: () =>
      'Somebody of this id is being erased right now. Wait until that is done, or choose another id; nothing was written.',
  },
  NAME_TAKEN: {
    status: 409,
    message: () => 'Somebody has this name already. Choose another; nothing was changed.',
  },
  PASSKEY_EXISTS: {
    status: 409,
    message: () => 'This passkey is known already. Use another one; nothing was changed.',
  },
  PASSKEY_UNKNOWN: {
    status: 404,
    message: () => 'There is no such passkey. Sign in in another way; nothing was changed.',
  },
  PASSKEYS_FULL: {
    status: 409,
    message: () =>
      'There are as many passkeys as a person may have. Remove one first; nothing was changed.',
  },
  INVITATION_EXISTS: {
    status: 409,
    message: () => 'This invitation is recorded already. Make a new secret; nothing was changed.',
  },
  INVITATIONS_FULL: {
    status: 409,
    message: () =>
      'There are as many open invitations as there may be. Withdraw one first; nothing was changed.',
  },
  MEMORY_EXISTS: {
    status: 409,
    message: () => 'There is a memory of this id already. Use a new id; nothing was changed.',
  },
  MEMORY_UNKNOWN: {
    status: 404,
    message: () => 'There is no such memory. It may have been forgotten; nothing was changed.',
  },
  MEMORIES_FULL: {
    status: 409,
    message: () =>
      'There are as many memories as a person may have. Forget one first; nothing was changed.',
  },
  MEMORY_LINK_REFUSED: {
    status: 409,
    message: () =>
      'A memory can be replaced only by another one of the same person, and only while none has taken its place yet. Choose others; nothing was changed.',
  },
  API_KEY_EXISTS: {
    status: 409,
    message: () => 'This API key is recorded already. Make a new one; nothing was changed.',
  },
  API_KEY_UNKNOWN: {
    status: 404,
    message: () => 'There is no such API key. It may have been removed; nothing was changed.',
  },
  API_KEYS_FULL: {
    status: 409,
    message: () =>
      'There are as many API keys as there may be. Revoke one and try again a day later; nothing was changed.',
  },
  CONNECTION_EXISTS: {
    status: 409,
    message: () => 'There is a connection of this id already. Use a new id; nothing was changed.',
  },
  CONNECTION_UNKNOWN: {
    status: 404,
    message: () => 'There is no such connection. It may have been removed; nothing was changed.',
  },
  CONNECTIONS_FULL: {
    status: 409,
    message: () =>
      'There are as many connections as there may be. Remove one first; nothing was changed.',
  },
  ROUTER_CHOICE_EXISTS: {
    status: 409,
    message: () => 'This choice is recorded already. Use a new id; nothing was changed.',
  },
  CYCLE_EXISTS: {
    status: 409,
    message: () => 'This cycle is recorded already. Use a new id; nothing was changed.',
  },
  CYCLE_UNKNOWN: {
    status: 404,
    message: () => 'There is no such cycle. Begin it first; nothing was written.',
  },
  SIGN_IN_EXISTS: {
    status: 409,
    message: () => 'This sign-in is recorded already. Make a new secret; nothing was changed.',
  },
  TURN_EXISTS: {
    status: 409,
    message: () => 'This turn is recorded already. Use a new turn id; nothing was changed.',
  },
  BACKUP_PLACE_TAKEN: {
    message: ({ directory }: InDirectory) =>
      `The directory ${directory} is not empty, and a backup overwrites nothing. Name one that is empty or does not exist yet.`,
  },
  BACKUP_MALFORMED: {
    message: ({ directory }: InDirectory) =>
      `There is no whole backup in ${directory}: its backup.json is missing or malformed. Nothing was changed. Choose another backup.`,
  },
  BACKUP_DAMAGED: {
    message: ({ directory }: InDirectory) =>
      `A file of the backup in ${directory} is missing or was changed since it was made. Nothing was changed here. Choose another backup.`,
  },
  BACKUP_KEYS_EXPIRED: {
    message: () =>
      'The keys in this backup have expired and are not put back. Nothing was changed. Use a newer backup, or put the keyring back from elsewhere.',
  },
  ERASURE_UNFINISHED: {
    status: 503,
    message: ({ path }: AtPath) =>
      `The rows are deleted, but their bytes in ${path} could not be overwritten yet, because another program is reading the database or the disk is full. Close that program or free some space, then delete once more.`,
  },
});
