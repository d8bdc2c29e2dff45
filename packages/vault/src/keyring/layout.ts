import { join } from 'node:path';

/** Where everything of a keyring lies. */
export const keyringLayout = (directory: string) => ({
  file: join(directory, 'keyring.json'),
  lock: join(directory, 'lock'),
  dataKeys: join(directory, 'keys'),
});

/** Name of the installation's own data key among those of the users, whose names have 43 characters. */
export const INSTALLATION = 'installation';

/** The names a data key may have. */
export const DATA_KEY_NAME = /^(?:[A-Za-z0-9_-]{43}|installation)$/;
