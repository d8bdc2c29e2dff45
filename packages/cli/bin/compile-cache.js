import module from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where this platform keeps what can be made again; a folder of this user's own, not one all share. */
const cacheFolder = () => {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
};

/**
 * Keeps compiled code from one start to the next, for this process and the threads and processes it
 * starts: half of a start is compiling. Only code is kept there; where nothing can be written, nothing is.
 */
export const keepCompiledCode = () => {
  if (process.env.NODE_COMPILE_CACHE) return;
  const { directory } = module.enableCompileCache?.(join(cacheFolder(), 'lethe', 'code')) ?? {};
  if (directory) process.env.NODE_COMPILE_CACHE = dirname(directory);
};
