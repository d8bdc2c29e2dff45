import { defineErrors } from '@lethe/protocol';

/** Everything that can go wrong in a command itself, each with its cure. */
export const errors = defineErrors({
  RED_TEAM_UNKNOWN: {
    message: ({ known }: { known: readonly string[] }) =>
      `There is no such kind of harm or way of asking. Choose from: ${known.join(', ')}.`,
  },
  RED_TEAM_OTHER_RUN: {
    message: ({ path }: { path: string }) =>
      `${path} holds results of another model, constitution or seed. Name another directory with --out, or remove the file.`,
  },
  NEW_ROOT_UNCLEAR: {
    message: () =>
      'More than one new root key was given. Give one of --to-file, --to-age, LETHE_NEW_ROOT_KEY and LETHE_NEW_ROOT_PASSPHRASE. Nothing was changed.',
  },
  NEW_ROOT_MISSING: {
    message: ({ name }: { name: string }) =>
      `The root key in use cannot make its own successor. Give the new one in ${name} or ${name}_FILE, or move to a file with --to-file. Nothing was changed.`,
  },
  SECRET_FILE_UNREADABLE: {
    message: ({ name }: { name: string }) =>
      `The file that ${name} names cannot be read. Nothing was changed. Check that it exists and that you may read it.`,
  },
  RECOVERY_KEY_MISSING: {
    message: () =>
      'No recovery key was given. Type it and press enter, or give it in LETHE_RECOVERY_KEY or LETHE_RECOVERY_KEY_FILE. Nothing was changed.',
  },
  ANCHOR_UNREADABLE: {
    message: ({ path }: { path: string }) =>
      `The file ${path} is not what "lethe verify --json" printed. Give that output, or leave --anchor away.`,
  },
  BACKUP_BY_SERVER: {
    message: () =>
      'Everything is kept on a PostgreSQL server. Back it up with its own tools, such as pg_dump; nothing was written.',
  },
  BACKUP_NEEDS_RECOVERY: {
    message: () =>
      'There is no recovery key yet that could open the keys in a backup. Make one with "lethe vault recovery", or leave --with-keys away. Nothing was written.',
  },
  PERSON_UNKNOWN: {
    message: () =>
      'There is no user of this id or name here. Check --data-dir; the app lists the people under Settings.',
  },
  RUNNING_REFUSED: {
    message: ({ message }: { message: string }) => message,
  },
  RUNNING_GONE: {
    message: () =>
      'The Lethe that runs on this data directory did not answer as expected. Look at what it prints, and try again.',
  },
  KEY_UNNAMED: {
    message: () =>
      'Say which key to revoke: its id, as "lethe keys list" shows it, or --all. Nothing was changed.',
  },
  KEYS_OF_OTHERS: {
    message: () =>
      'Lethe runs, and lets a command look after the keys of its owner alone. Stop it for keys of others or for all at once; nothing was changed.',
  },
  KEY_UNKNOWN: {
    message: () =>
      'There is no API key of this id in force. "lethe keys list" shows all of them; nothing was changed.',
  },
  EXPORT_NOT_WRITTEN: {
    message: ({ path }: { path: string }) =>
      `The export cannot be written to ${path}. Name a file that does not exist yet, in a directory you may write to.`,
  },
  EXPORT_UNREADABLE: {
    message: ({ path }: { path: string }) =>
      `The file ${path} cannot be read. Check that it exists and that you may read it.`,
  },
  CANARY_NOT_STARTED: {
    message: () =>
      'The throw-away Lethe of the proof did not start, so nothing was proved. Try "lethe doctor"; your own data was not touched.',
  },
});
