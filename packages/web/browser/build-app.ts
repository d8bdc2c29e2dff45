import { ensureWebBuilt } from '../../../scripts/web.js';

/** Builds the app before the first browser test, where its sources are newer than what was built. */
export const setup = async (): Promise<void> => {
  if ((await ensureWebBuilt()) !== 0) throw new Error('The app could not be built.');
};
