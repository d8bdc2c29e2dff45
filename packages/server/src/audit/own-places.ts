import { KEYRING_DIRECTORY, MODELS_DIRECTORY } from '../kept/open-kept.ts';
import { ROOT_KEY_FILE } from '../kept/root-key-source.ts';
import { LOCAL_DOOR_FILE } from '../local-door/door-file.ts';

/** Where a data directory keeps its own keys, which look like the secrets that they are. */
export const OWN_KEYS: readonly string[] = [
  `${KEYRING_DIRECTORY}/`,
  ROOT_KEY_FILE,
  LOCAL_DOOR_FILE,
];

/** Models come from elsewhere, are large, and hold the words of their vocabulary. */
export const MODELS: readonly string[] = [`${MODELS_DIRECTORY}/`];
