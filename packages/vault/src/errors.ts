import { defineErrors } from '@lethe/protocol';

interface AtPath {
  path: string;
}

interface InDirectory {
  directory: string;
}

const unchanged = 'Nothing was changed.';
const restore =
  'Put the keyring back from a copy that belongs to this data, or give the recovery key with "lethe vault recovery --restore".';

/** Everything that can go wrong with keys, envelopes, sealed files and chains, each with its cure. */
export const errors = defineErrors({
  // Envelopes
  ENVELOPE_MALFORMED: {
    message: () =>
      'A stored value is not an envelope: it is cut short or too long. It was left as it is. Put back a backup that holds it whole.',
  },
  ENVELOPE_VERSION_UNSUPPORTED: {
    message: () =>
      'A stored value has an envelope of a kind that this Lethe does not know. It was left as it is. Install the Lethe that wrote it, or put back a backup.',
  },
  ENVELOPE_KEY_UNKNOWN: {
    message: () =>
      'A stored value was sealed with a key that is gone: it was retired, its user was erased, or the keyring belongs to other data. The value was left as it is. Put back the keyring that belongs to it, or delete the value.',
  },
  ENVELOPE_REFUSED: {
    message: () =>
      'A stored value was changed, or moved from where it was sealed, and is not used. It was left as it is. Put back a backup, or delete it.',
  },
  ENVELOPE_TOO_LARGE: {
    status: 413,
    message: ({ bytes }: { bytes: number }) =>
      `A value to be sealed is larger than ${bytes} bytes. Seal it in parts or as a sealed file. ${unchanged}`,
  },
  PLACE_INVALID: {
    message: () =>
      'Table, column and row of a sealed value take at most 255 bytes of well-formed text each. Nothing was sealed.',
  },
  USER_ID_INVALID: {
    status: 422,
    message: () =>
      `A user id is 1 to 64 letters, digits, "_" or "-". Send such an id. ${unchanged}`,
  },

  // Root keys
  ROOT_KEY_MISSING: {
    message: ({ path }: AtPath) =>
      `The root key file ${path} is missing, and what is stored cannot be read without it. No new key was made. Put the file back, or restore it with the recovery key: "lethe vault recovery --restore".`,
  },
  ROOT_KEY_MALFORMED: {
    message: ({ where }: { where: string }) =>
      `The root key in ${where} is not 32 bytes in base64 or hexadecimal. ${unchanged} Put the right key there; "openssl rand -base64 32" makes one for a new installation.`,
  },
  ROOT_KEY_WRONG: {
    message: () =>
      'The root key is not the one of this keyring. Nothing was changed. Give the key that the keyring was last rotated to, or restore it with the recovery key: "lethe vault recovery --restore".',
  },
  ROOT_KEY_KIND: {
    message: ({ kept, given }: { kept: string; given: string }) =>
      `This keyring is opened by ${kept}, but ${given} was given. ${unchanged} Set the vault settings back; "lethe vault rotate --root" changes them safely.`,
  },
  ROOT_KEY_SAME: {
    message: () =>
      `The new root key is the one in use. ${unchanged} Give another key, or none to have one made.`,
  },
  ROOT_KEY_FILE_OPEN: {
    message: ({ path }: AtPath) =>
      `Other users of this machine may read the key file ${path}. ${unchanged} Close it with "chmod 600 ${path}"; if others have used this machine, change the key afterwards with "lethe vault rotate --root".`,
  },
  ROOT_KEY_FILE_UNREADABLE: {
    message: ({ path }: AtPath) =>
      `The key file ${path} cannot be read. ${unchanged} Make it a file that this user may read.`,
  },
  AGE_IDENTITY_MISSING: {
    message: ({ path }: AtPath) =>
      `The age identity file ${path} is missing. ${unchanged} Put it back; for a new installation, "age-keygen -o ${path}" makes one.`,
  },
  AGE_IDENTITY_MALFORMED: {
    message: ({ path }: AtPath) =>
      `The file ${path} holds no usable age identity (a line that begins with AGE-SECRET-KEY-). ${unchanged} Put the right file there.`,
  },
  PASSPHRASE_TOO_SHORT: {
    status: 422,
    message: ({ least }: { least: number }) =>
      `The passphrase of the vault needs at least ${least} characters. ${unchanged} Choose a longer one, such as six random words.`,
  },

  // Keyring
  KEYRING_IN_USE: {
    message: ({ directory }: InDirectory) =>
      `Another Lethe process holds the keyring ${directory}. ${unchanged} Stop that one, or choose another directory with --data-dir.`,
  },
  KEYRING_DAMAGED: {
    message: ({ path }: AtPath) =>
      `The keyring file ${path} is damaged or was changed. It was left as it is. ${restore}`,
  },
  KEYRING_NEWER: {
    message: ({ path }: AtPath) =>
      `The keyring file ${path} was written by a newer Lethe. ${unchanged} Install that newer Lethe.`,
  },
  KEYRING_INCOMPLETE: {
    message: ({ directory }: InDirectory) =>
      `The keyring ${directory} holds data keys but lost its keyring.json. No new keyring was made. ${restore}`,
  },
  KEYRING_ABSENT: {
    message: ({ directory }: InDirectory) =>
      `There is no keyring in ${directory}. ${unchanged} Start Lethe once, or choose the right directory with --data-dir.`,
  },
  KEYRING_DIRECTORY_OPEN: {
    message: ({ directory }: InDirectory) =>
      `Other users of this machine may enter the directory ${directory}. ${unchanged} Close it with "chmod 700 ${directory}".`,
  },
  VAULT_NOT_WRITABLE: {
    message: ({ path }: AtPath) =>
      `Lethe cannot write ${path}. What was there before is safe. Make its directory writable for this user and free some space, or choose another directory with --data-dir.`,
  },
  KEYRING_CLOSED: {
    status: 503,
    message: () =>
      'The keyring is closed because Lethe is stopping. Try again once it has started.',
  },
  KEYRING_BUSY: {
    status: 409,
    message: () =>
      'The root key is being changed already. Wait until that is done, then try again.',
  },
  REWRAP_UNFINISHED: {
    message: () =>
      'The new root key is in use, but some data keys could not be read and still need the one before it, which is kept inside the keyring. Nothing was lost. Put the damaged files of the keys directory back from a copy and start Lethe again.',
  },
  RECOVERY_ABSENT: {
    message: () =>
      `This keyring has no recovery key. ${unchanged} "lethe vault recovery" makes one while the root key is there.`,
  },
  RECOVERY_KEY_MALFORMED: {
    status: 422,
    message: () =>
      `This is not a recovery key: a character is missing, added or mistyped. ${unchanged} Compare it with the paper and give all of its ten groups.`,
  },
  RECOVERY_KEY_WRONG: {
    message: () =>
      `This recovery key does not belong to this keyring, or a newer one was made since. ${unchanged} Look for the newest paper.`,
  },
  DATA_KEY_DAMAGED: {
    message: () =>
      `The data key of a user is damaged or was changed. It was left as it is. ${restore}`,
  },
  DATA_KEY_DESTROYED: {
    status: 410,
    message: () => 'The data key of this user was destroyed, and nothing of theirs can be read.',
  },
  DATA_KEY_UNKNOWN: {
    status: 404,
    message: () =>
      `This user has no data key: nothing was sealed for them yet, or the id is mistyped. ${unchanged} Check the id.`,
  },
  DATA_KEY_VERSIONS_FULL: {
    status: 409,
    message: ({ most }: { most: number }) =>
      `A user's key cannot have more than ${most} versions. ${unchanged} Let the rotation finish, so that older versions are retired.`,
  },
  DATA_KEY_VERSION_IN_USE: {
    status: 409,
    message: () =>
      `The version that seals new values cannot be retired. ${unchanged} Rotate the key first.`,
  },

  // Files
  NAME_REFUSED: {
    status: 422,
    message: () =>
      `A name that becomes a file is 1 to 100 letters, digits, ".", "_" or "-", and neither begins nor ends with a dot. ${unchanged} Send such a name.`,
  },
  SEALED_FILE_ABSENT: {
    status: 404,
    message: ({ path }: AtPath) => `There is no sealed file ${path}. ${unchanged}`,
  },
  SEALED_FILE_UNREADABLE: {
    message: ({ path }: AtPath) =>
      `The file ${path} cannot be read. It was left as it is. Make it readable for this user.`,
  },
  SEALED_FILE_MALFORMED: {
    message: ({ path }: AtPath) =>
      `The file ${path} is not a sealed file, or was cut short. It was left as it is. Put it back from a backup, or delete it.`,
  },
  SEALED_FILE_TOO_LARGE: {
    status: 413,
    message: ({ bytes }: { bytes: number }) =>
      `A sealed file is larger than the ${bytes} bytes that are read at once. Read it in parts.`,
  },

  // Receipts and manifests
  RECEIPT_INVALID: {
    message: () =>
      'This is not a receipt as Lethe writes them: a field is missing, malformed or unknown. Nothing was written.',
  },
  MANIFEST_HASH_INVALID: {
    message: () =>
      'The SHA-256 of a manifest is 64 lower-case hexadecimal digits. Nothing was signed.',
  },
});
