import { posix, win32 } from 'node:path';

/** What the place of the data directory depends on. */
export interface Platform {
  readonly name: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Where Lethe keeps its data unless told otherwise: the XDG data directory on Linux and its kin,
 * `Application Support` on macOS, `%LOCALAPPDATA%` on Windows.
 * A relative `XDG_DATA_HOME` is ignored, as the XDG base directory specification asks.
 */
export function defaultDataDirectory({ name, home, env }: Platform): string {
  if (name === 'win32') {
    return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'Lethe');
  }
  if (name === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Lethe');
  const configured = env.XDG_DATA_HOME ?? '';
  const base = posix.isAbsolute(configured) ? configured : posix.join(home, '.local', 'share');
  return posix.join(base, 'lethe');
}
